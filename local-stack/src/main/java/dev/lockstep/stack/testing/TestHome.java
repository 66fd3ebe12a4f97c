package dev.lockstep.stack.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.lockstep.stack.Home;

/** A home under the module's target folder; its logs can be read after the run, its data are gone with the next build. */
public final class TestHome {

    private TestHome() {
    }

    public static Home create(String name) {
        try {
            var folder = Files.createDirectories(Path.of("target", "stack"));
            return new Home(Files.createTempDirectory(folder, name + "-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
