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

    static JsonNode schema(String topic) throws IOException {
        return JSON.readTree(Project.contracts().resolve(topic).resolve("schema.json").toFile());
    }

    static List<Path> envelopes() {
        return topicsWithTable().stream().flatMap(topic -> files(topic + "/examples").stream()).toList();
    }

    static List<Path> rejectedEnvelopes() {
        return topicsWithTable().stream().flatMap(topic -> files(topic + "/rejected").stream()).toList();
    }

    static Path anExample(String topic) {
        return files(topic + "/examples").get(0);
    }

    /** Of an example, or of a rejected value. */
    static String topicOf(Path file) {
        return file.getParent().getParent().getFileName().toString();
    }

    static Path ordersExample(String name) {
        return example("orders", name);
    }

    static Path example(String topic, String name) {
        return Project.contracts().resolve(topic).resolve("examples").resolve(name);
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
