package dev.lockstep.connect;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

import org.apache.kafka.connect.json.JsonConverter;

/** The worker's settings as tests need them: the file that the worker runs with. */
final class WorkerSettings {

    private static final Properties FILE = new Properties();

    static {
        try {
            FILE.load(new StringReader(Resource.text("worker.properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private WorkerSettings() {
    }

    static String of(String key) {
        return FILE.getProperty(key);
    }

    /** Kafka's own converter, set up as the worker sets it up for values. */
    static JsonConverter valueConverter() {
        if (!JsonConverter.class.getName().equals(of("value.converter"))) {
            throw new AssertionError("the worker converts values with " + of("value.converter"));
        }
        var converter = new JsonConverter();
        converter.configure(startingWith("value.converter."), false);
        return converter;
    }

    private static Map<String, String> startingWith(String prefix) {
        return FILE.stringPropertyNames().stream().filter(key -> key.startsWith(prefix))
                .collect(Collectors.toMap(key -> key.substring(prefix.length()), FILE::getProperty));
    }
}
