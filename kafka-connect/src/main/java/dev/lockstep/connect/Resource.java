package dev.lockstep.connect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A file of this module's class path. */
final class Resource {

    private Resource() {
    }

    static String text(String path) {
        try (var resource = Resource.class.getResourceAsStream("/" + path)) {
            return new String(Objects.requireNonNull(resource, path).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
