package dev.lockstep.system.mutation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.lockstep.stack.Project;

/** The connectors' files with one setting changed in each, in a folder that the keeper's class path can begin with. */
record ChangedConnectors(String setting, String value) {

    private static final ObjectMapper JSON = new ObjectMapper();

    Path write() {
        var folder = Project.root().resolve("target/chaos/mutated/%s=%s".formatted(setting, value));
        try (var files = Files.list(Project.root().resolve("kafka-connect/src/main/config/connectors"))) {
            Files.createDirectories(folder.resolve("connectors"));
            for (var file : files.toList()) {
                var connector = (ObjectNode) JSON.readTree(file.toFile());
                JSON.writeValue(folder.resolve("connectors").resolve(file.getFileName()).toFile(),
                        connector.put(setting, value));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
