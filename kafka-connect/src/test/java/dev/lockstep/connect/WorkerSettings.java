package dev.lockstep.connect;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

import org.apache.kafka.connect.json.JsonConverter;
import org.apache.kafka.connect.storage.Converter;

import dev.lockstep.connect.converter.EnvelopeConverter;

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

    /** As the worker sets it up for values. */
    static Converter valueConverter() {
        return configured(new EnvelopeConverter());
    }

    /** Kafka's own, with the same settings. */
    static JsonConverter kafkasConverter() {
        return configured(new JsonConverter());
    }

    private static <T extends Converter> T configured(T converter) {
        converter.configure(startingWith("value.converter."), false);
        return converter;
    }

    private static Map<String, String> startingWith(String prefix) {
        return FILE.stringPropertyNames().stream().filter(key -> key.startsWith(prefix))
                .collect(Collectors.toMap(key -> key.substring(prefix.length()), FILE::getProperty));
    }
}
