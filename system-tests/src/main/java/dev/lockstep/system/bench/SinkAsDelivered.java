package dev.lockstep.system.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

import dev.lockstep.stack.ConnectWorker;
import dev.lockstep.stack.Part;
import dev.lockstep.stack.Project;

/** The worker with Debezium's own dialect, as our jar no longer comes before its own. */
record SinkAsDelivered(ConnectWorker worker) implements Part {

    private static final String PLUGIN = "debezium-connector-jdbc";

    @Override
    public void prepare() throws IOException {
        worker.prepare();
        var plugin = Files.createDirectories(workingDirectory().resolve("as-delivered").resolve(PLUGIN));
        try (var jars = Files.newDirectoryStream(
                Project.root().resolve("kafka-connect/target/connect/plugins").resolve(PLUGIN))) {
            for (var jar : jars) {
                var name = jar.getFileName().toString().replace("before-debezium", "last");
                Files.copy(jar, plugin.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        // Of two lines with the same key the later one counts.
        Files.writeString(workingDirectory().resolve("worker.properties"),
                "plugin.path=%s%n".formatted(plugin.getParent()), StandardOpenOption.APPEND);
    }

    @Override
    public String name() {
        return worker.name();
    }

    @Override
    public int port() {
        return worker.port();
    }

    @Override
    public String portVariable() {
        return worker.portVariable();
    }

    @Override
    public List<String> command() {
        return worker.command();
    }

    @Override
    public Map<String, String> environment() {
        return worker.environment();
    }

    @Override
    public Path workingDirectory() {
        return worker.workingDirectory();
    }

    @Override
    public boolean isReady() {
        return worker.isReady();
    }
}
