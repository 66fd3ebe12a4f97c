package dev.lockstep.system.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import dev.lockstep.stack.Project;

/** What {@code mvn package -Dnative} leaves of a service. */
final class NativeBinary {

    private NativeBinary() {
    }

    static Optional<Path> ofTheOrderService() throws IOException {
        try (var built = Files.newDirectoryStream(Project.root().resolve("orders-quarkus/target"), "*-runner")) {
            for (var binary : built) {
                return Optional.of(binary);
            }
            return Optional.empty();
        }
    }
}
