package dev.lockstep.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/**
 * Kustomize as kubectl brings it: the build's, or where that has none the one on the path. Without one there is nothing
 * to test, and that is a failure.
 */
final class Kustomize {

    private static final Path KUBECTL = Path.of("target/kubectl/bin/kubectl");

    private static final ObjectReader YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).build().readerFor(JsonNode.class);

    private Kustomize() {
    }

    static List<Resource> render(Path folder) {
        try (MappingIterator<JsonNode> documents = YAML.readValues(run(kubectl(), "kustomize", folder.toString()))) {
            return documents.readAll().stream().map(Resource::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String kubectl() {
        return Files.isExecutable(KUBECTL) ? KUBECTL.toString() : "kubectl";
    }

    private static String run(String... command) throws IOException {
        var kustomize = start(command);
        var rendered = new String(kustomize.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var complaint = new String(kustomize.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        if (kustomize.onExit().join().exitValue() != 0 || !complaint.isBlank()) {
            throw new AssertionError(String.join(" ", command) + ": " + complaint);
        }
        return rendered;
    }

    private static Process start(String... command) {
        try {
            return new ProcessBuilder(command).start();
        } catch (IOException e) {
            throw new AssertionError("The manifests can't be rendered: put kubectl 1.30 or newer on the PATH.", e);
        }
    }
}
