package dev.lockstep.connect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.lockstep.stack.Project;

/** The files of contracts/, for parameterized tests. */
final class Contracts {

    static final ObjectMapper JSON = new ObjectMapper();

    private Contracts() {
    }

    static JsonNode ordersSchema() throws IOException {
        return JSON.readTree(Project.contracts().resolve("orders/schema.json").toFile());
    }

    static List<Path> ordersExamples() {
        return files("orders/examples");
    }

    static List<Path> ordersRejected() {
        return files("orders/rejected");
    }

    static Path ordersExample(String name) {
        return Project.contracts().resolve("orders/examples").resolve(name);
    }

    static Path ordersRejected(String name) {
        return Project.contracts().resolve("orders/rejected").resolve(name);
    }

    static Set<String> topics() {
        return withFile("topic.properties");
    }

    static Set<String> topicsWithTable() {
        return withFile("table.sql");
    }

    private static Set<String> withFile(String name) {
        var topics = new TreeSet<String>();
        for (var folder : files("")) {
            if (Files.exists(folder.resolve(name))) {
                topics.add(folder.getFileName().toString());
            }
        }
        return topics;
    }

    private static List<Path> files(String folder) {
        try (var files = Files.list(Project.contracts().resolve(folder))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
