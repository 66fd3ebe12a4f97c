package dev.lockstep.system.bench;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import dev.lockstep.stack.Home;
import dev.lockstep.stack.Progress;
import dev.lockstep.stack.Project;
import dev.lockstep.stack.Stack;
import dev.lockstep.stack.cli.Program;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The program behind {@code make bench}. It exits with 1 where a bar is missed, with 2 on wrong arguments.
 */
@Command(name = "bench", description = "Measures the system beside the limits of the machine.", mixinStandardHelpOptions = true)
public final class Bench implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--figure", defaultValue = "${env:FIGURE:-all}", description = "a name, several with commas between, all, or help")
    private String figure;

    public static void main(String[] arguments) {
        Program.run(new Bench(), arguments);
    }

    @Override
    public Integer call() throws Exception {
        var out = spec.commandLine().getOut();
        if (figure.equals("help")) {
            out.print(Figures.help());
            out.flush();
            return 0;
        }
        var figures = Figures.named(figure);
        var folder = Project.root().resolve("target/bench");
        var run = new Run(folder, new Readings(folder.resolve("result.json")), out);
        for (var each : figures) {
            run.tell("%s: %s", each.name(), each.description());
            each.measure(run);
        }
        out.println();
        run.readings.print(out);
        return run.readings.allBarsHold() ? 0 : 1;
    }

    /** What a figure is given: a place for its system, somebody to tell how far it is, and where its readings go. */
    static final class Run {

        private final Path folder;
        private final Readings readings;
        private final PrintWriter out;

        Run(Path folder, Readings readings, PrintWriter out) {
            this.folder = folder;
            this.readings = readings;
            this.out = out;
        }

        Home home() {
            var home = new Home(folder.resolve("system"));
            // A bench that was killed has left its parts running.
            Stack.down(home, Progress.SILENT);
            home.delete();
            return home;
        }

        /** For what is drawn. */
        Path file(String name) {
            return folder.resolve(name);
        }

        void tell(String format, Object... arguments) {
            out.printf("%tT  %s%n", System.currentTimeMillis(), format.formatted(arguments));
            out.flush();
        }

        void add(Reading reading) {
            readings.add(reading);
            tell("  %s: %s %s%s", reading.figure(), Reading.number(reading.value()), reading.unit(),
                    reading.limit() == null
                            ? ""
                            : ", %s of %s".formatted(Reading.number(reading.ratio()),
                                    Reading.number(reading.limit())));
        }
    }
}
