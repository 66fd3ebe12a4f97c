package dev.lockstep.system.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import dev.lockstep.stack.StackFailure;

/** A file system in memory that is mounted on a folder, and that has room for little. */
public final class SmallDisk implements AutoCloseable {

    private final Path folder;

    /** @throws SettingUnavailable if nothing can be mounted here */
    SmallDisk(Path folder, int mebibytes) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        run("mount", "-t", "tmpfs", "-o", "size=%dm".formatted(mebibytes), "lockstep", folder.toString());
    }

    /** Takes all that is left now; what its owner gives back is free again. */
    public void fill() throws IOException {
        var block = new byte[1 << 16];
        try (var out = Files.newOutputStream(filler(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException e) {
            if (free() > 0) {
                throw e;
            }
        }
    }

    /** Gives back what was taken. */
    public void empty() throws IOException {
        Files.deleteIfExists(filler());
    }

    /** In bytes. */
    long free() {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Unmounts it; what is still open goes with the process that has it open. */
    @Override
    public void close() {
        run("umount", "--lazy", folder.toString());
    }

    private Path filler() {
        return folder.resolve("filler");
    }

    private static void run(String... command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes()).lines().findFirst().orElse("nothing");
            if (process.waitFor() != 0) {
                throw new SettingUnavailable("A small disk needs root: `%s` says: %s"
                        .formatted(String.join(" ", command), said));
            }
        } catch (IOException e) {
            throw new SettingUnavailable("A small disk needs `%s`: %s".formatted(command[0], e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted.", e);
        }
    }
}
