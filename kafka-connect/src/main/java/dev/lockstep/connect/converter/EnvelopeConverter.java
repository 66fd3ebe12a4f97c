package dev.lockstep.connect.converter;

import java.util.Map;
import java.util.Optional;

import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaAndValue;
import org.apache.kafka.connect.json.JsonConverter;
import org.apache.kafka.connect.storage.Converter;

/**
 * Reads what {@link JsonConverter} reads, into the same values, and refuses what that refuses. But each envelope brings its
 * schema, three quarters of its bytes, and one is as the other: what is known from the last one is not read again. Used by
 * the one thread of its task.
 */
public final class EnvelopeConverter implements Converter {

    private final JsonConverter any = new JsonConverter();
    private Map<String, ?> settings;
    private boolean isKey;
    private Optional<KnownSchema> known = Optional.empty();

    @Override
    public void configure(Map<String, ?> settings, boolean isKey) {
        this.settings = settings;
        this.isKey = isKey;
        any.configure(settings, isKey);
    }

    @Override
    public byte[] fromConnectData(String topic, Schema schema, Object value) {
        return any.fromConnectData(topic, schema, value);
    }

    @Override
    public SchemaAndValue toConnectData(String topic, byte[] value) {
        var payload = known.flatMap(schema -> schema.payload(value));
        if (payload.isPresent()) {
            return known.get().read(topic, payload.get());
        }
        var read = any.toConnectData(topic, value);
        known = read.schema() == null ? Optional.empty() : KnownSchema.of(value, settings, isKey);
        return read;
    }
}
