package dev.lockstep.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files that the services promise each other, as they stand beside this module. */
public final class Contracts {

    public static final Path FOLDER = Path.of("..", "contracts");

    private Contracts() {
    }

    public static List<Path> files(String folder) {
        try (var files = Files.list(FOLDER.resolve(folder))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
