package dev.lockstep.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder that a system keeps its data, logs, secrets and process ids in. */
public record Home(Path folder) {

    public Home {
        folder = folder.toAbsolutePath().normalize();
    }

    public Path log(String part) {
        return made("logs").resolve(part + ".log");
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

    /** Deletes it with all that is in it. */
    public void delete() {
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            throw new StackFailure("%s could not be deleted: %s.".formatted(folder, e.getMessage()), e);
        }
    }

    /** The last error in a part's log, in parentheses, to be put into a sentence; empty if there is none. */
    String lastError(String part) {
        try (var lines = Files.lines(log(part))) {
            return lines.filter(line -> line.contains("ERROR")).reduce((a, b) -> b)
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
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException e) {
            throw unwritable(e);
        }
    }
}
