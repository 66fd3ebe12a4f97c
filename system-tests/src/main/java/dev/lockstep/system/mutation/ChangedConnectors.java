package dev.lockstep.system.mutation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.lockstep.stack.Project;

/** The connectors' files with some settings changed in each, in a folder that the keeper's class path can begin with. */
public record ChangedConnectors(Map<String, String> settings) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public Path write() {
        var folder = Project.root().resolve("target/chaos/mutated/%08x".formatted(settings.hashCode()));
        try (var files = Files.list(Project.root().resolve("kafka-connect/src/main/config/connectors"))) {
            Files.createDirectories(folder.resolve("connectors"));
            for (var file : files.toList()) {
                var connector = (ObjectNode) JSON.readTree(file.toFile());
                settings.forEach(connector::put);
                JSON.writeValue(folder.resolve("connectors").resolve(file.getFileName()).toFile(), connector);
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
