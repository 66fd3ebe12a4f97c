package dev.lockstep.stack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The folder that a system keeps its data, logs, secrets and process ids in. */
public record Home(Path folder) {

    private static final String LOGS = "logs";
    private static final List<String> CONTENTS = List.of("applications", "connect", "kafka", LOGS, "mariadb",
            "processes", "secrets");

    public Home {
        folder = folder.toAbsolutePath().normalize();
    }

    public Path log(String part) {
        return made(LOGS).resolve(part + ".log");
    }

    Path data(String part) {
        return made(part);
    }

    Path processes() {
        return made("processes");
    }

    /** Bytes that are left on the disk under it. */
    public long freeSpace() {
        try {
            return Files.getFileStore(Files.createDirectories(folder)).getUsableSpace();
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Deletes all that a system has put there; the folder itself only if nobody else has put anything. */
    public void delete() {
        delete(CONTENTS);
    }

    /** Deletes all that a system has put there, but its logs. */
    public void deleteData() {
        delete(CONTENTS.stream().filter(name -> !name.equals(LOGS)).toList());
    }

    private void delete(List<String> names) {
        try {
            for (var name : names) {
                Folders.delete(folder.resolve(name));
            }
            Folders.deleteIfEmpty(folder);
        } catch (IOException e) {
            throw new StackFailure("%s could not be deleted: %s.".formatted(folder, e.getMessage()), e);
        }
    }

    /** In bytes; 0 if there is none yet. */
    long logSize(String part) {
        try {
            return Files.exists(log(part)) ? Files.size(log(part)) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The last error in a part's log, in parentheses, to be put into a sentence; empty if there is none.
     *
     * @param since how large the log was; what is before is of an earlier start
     */
    String lastError(String part, long since) {
        try (var log = Files.newInputStream(log(part))) {
            log.skipNBytes(since);
            // A reader that takes whatever bytes there are.
            return new BufferedReader(new InputStreamReader(log, UTF_8)).lines().filter(line -> line.contains("ERROR"))
                    .reduce((a, b) -> b)
                    .map(line -> " (" + line.strip() + ")").orElse("");
        } catch (IOException e) {
            return "";
        }
    }

    private StackFailure unwritable(IOException e) {
        return new StackFailure("%s can't be written (%s): make room, or choose another folder with DATA=."
                .formatted(folder, e), e);
    }

    private Path made(String name) {
        if (!CONTENTS.contains(name)) {
            throw new IllegalArgumentException("%s would stay when the system is deleted".formatted(name));
        }
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException e) {
            throw unwritable(e);
        }
    }
}
