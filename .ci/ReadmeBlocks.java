import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * Runs the console blocks of a Markdown file, one after the other, as a newcomer would. The lines below a command are
 * what it must print; identifiers and times may differ, and a command with none may print anything. What only looks is
 * tried again for a while: rows appear a moment after the order.
 */
class ReadmeBlocks {

    static final Pattern BLOCK = Pattern.compile("```console\n(.*?)```", Pattern.DOTALL);
    static final Pattern COMMAND = Pattern.compile("^\\$ (.*)\n((?:(?!\\$ ).*\n)*)", Pattern.MULTILINE);
    static final Duration PATIENCE = Duration.ofSeconds(30);

    public static void main(String[] arguments) throws Exception {
        var blocks = BLOCK.matcher(Files.readString(Path.of(arguments[0])));
        int ran = 0;
        while (blocks.find()) {
            for (var commands = COMMAND.matcher(blocks.group(1)); commands.find(); ran++) {
                run(commands.group(1), commands.group(2));
            }
        }
        if (ran == 0) {
            fail("There is no command in " + arguments[0]);
        }
        System.out.printf("%d commands of %s hold%n", ran, arguments[0]);
    }

    static void run(String command, String expected) throws IOException, InterruptedException {
        System.out.printf("%n$ %s%n", command);
        var onlyLooks = !command.contains("--json");
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var printed = execute(command);
        while (!expected.isBlank() && !masked(printed).equals(masked(expected))) {
            if (!onlyLooks || System.nanoTime() > deadline) {
                fail("It printed%n%s%nand the README says%n%s".formatted(printed, expected));
            }
            Thread.sleep(500);
            printed = execute(command);
        }
    }

    static String execute(String command) throws IOException, InterruptedException {
        var process = new ProcessBuilder("bash", "-euo", "pipefail", "-c", command)
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var printed = echoing(process.getInputStream());
        if (process.waitFor() != 0) {
            fail("It ended with exit code " + process.exitValue());
        }
        return printed;
    }

    static String echoing(InputStream in) throws IOException {
        var all = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        for (int n; (n = in.read(buffer)) >= 0;) {
            System.out.write(buffer, 0, n);
            System.out.flush();
            all.write(buffer, 0, n);
        }
        return all.toString(StandardCharsets.UTF_8);
    }

    static String masked(String text) {
        return text.strip()
                .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "<uuid>")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z", "<time>");
    }

    static void fail(String why) {
        System.err.println(why);
        System.exit(1);
    }
}
