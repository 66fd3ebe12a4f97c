package dev.lockstep.system.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

import dev.lockstep.stack.ConnectWorker;
import dev.lockstep.stack.Part;
import dev.lockstep.stack.Project;
import dev.lockstep.system.mutation.VariedPart;

/** The worker with Debezium's own dialect, as our jar no longer comes before its own. */
final class SinkAsDelivered {

    private static final String PLUGIN = "debezium-connector-jdbc";

    private SinkAsDelivered() {
    }

    static Part of(ConnectWorker worker) {
        return VariedPart.withPreparation(worker, () -> {
            worker.prepare();
            putOurJarLast(worker.workingDirectory());
        });
    }

    private static void putOurJarLast(Path workingDirectory) throws IOException {
        var plugin = Files.createDirectories(workingDirectory.resolve("as-delivered").resolve(PLUGIN));
        try (var jars = Files.newDirectoryStream(
                Project.root().resolve("kafka-connect/target/connect/plugins").resolve(PLUGIN))) {
            for (var jar : jars) {
                var name = jar.getFileName().toString().replace("before-debezium", "last");
                Files.copy(jar, plugin.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        // Of two lines with the same key the later one counts.
        Files.writeString(workingDirectory.resolve("worker.properties"),
                "plugin.path=%s%n".formatted(plugin.getParent()), StandardOpenOption.APPEND);
    }
}
