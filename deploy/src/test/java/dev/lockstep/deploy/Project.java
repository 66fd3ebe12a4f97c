package dev.lockstep.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** What the manifests have to agree with. */
final class Project {

    private static final Path ROOT = Path.of("..");

    private Project() {
    }

    /** A service's own settings, without those of its profiles. */
    static Map<String, String> settingsOf(String service) {
        return properties(service + "/src/main/resources/application.properties");
    }

    /** By topic, its number of partitions and its settings. */
    static Map<String, Map<String, String>> topics() {
        var topics = new TreeMap<String, Map<String, String>>();
        for (var folder : list("contracts")) {
            if (Files.exists(folder.resolve("topic.properties"))) {
                var name = folder.getFileName().toString();
                topics.put(name, properties("contracts/" + name + "/topic.properties"));
            }
        }
        return topics;
    }

    static List<Path> list(String folder) {
        try (var entries = Files.list(ROOT.resolve(folder))) {
            return entries.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, String> properties(String file) {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(ROOT.resolve(file))) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var sorted = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(name -> sorted.put(name, properties.getProperty(name)));
        return sorted;
    }

    static String text(String file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
