package dev.lockstep.connect.converter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.apache.kafka.connect.data.SchemaAndValue;
import org.apache.kafka.connect.json.JsonConverter;
import org.apache.kafka.connect.json.JsonConverterConfig;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;

/**
 * What all envelopes of one schema begin with, byte for byte, and who reads their payloads.
 *
 * @param head from the first byte to the last one before the payload
 */
record KnownSchema(byte[] head, JsonConverter payloads) {

    private static final JsonFactory JSON = new JsonFactory();

    /** @return nothing if the envelope is written in another way than ours are: it can be read all the same, but slowly */
    static Optional<KnownSchema> of(byte[] envelope, Map<String, ?> settings, boolean isKey) {
        try (var in = JSON.createParser(envelope)) {
            in.nextToken();
            if (!"schema".equals(in.nextFieldName())) {
                return Optional.empty();
            }
            in.nextToken();
            var schema = start(in);
            in.skipChildren();
            var end = (int) in.currentLocation().getByteOffset();
            if (!"payload".equals(in.nextFieldName())) {
                return Optional.empty();
            }
            in.nextToken();
            var content = new String(envelope, schema, end - schema, UTF_8);
            return Optional.of(new KnownSchema(Arrays.copyOf(envelope, start(in)), reader(content, settings, isKey)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static int start(JsonParser in) {
        return (int) in.currentTokenLocation().getByteOffset();
    }

    private static JsonConverter reader(String schema, Map<String, ?> settings, boolean isKey) {
        var withSchema = new HashMap<String, Object>(settings);
        withSchema.put(JsonConverterConfig.SCHEMA_CONTENT_CONFIG, schema);
        var reader = new JsonConverter();
        reader.configure(withSchema, isKey);
        return reader;
    }

    /** @return the payload's bytes, or nothing if this is no envelope of this schema and nothing else */
    Optional<byte[]> payload(byte[] envelope) {
        if (envelope == null || envelope.length <= head.length || envelope[envelope.length - 1] != '}'
                || !Arrays.equals(envelope, 0, head.length, head, 0, head.length)) {
            return Optional.empty();
        }
        var payload = Arrays.copyOfRange(envelope, head.length, envelope.length - 1);
        return isOneValue(payload) ? Optional.of(payload) : Optional.empty();
    }

    SchemaAndValue read(String topic, byte[] payload) {
        return payloads.toConnectData(topic, payload);
    }

    private static boolean isOneValue(byte[] bytes) {
        try (var in = JSON.createParser(bytes)) {
            if (in.nextToken() == null) {
                return false;
            }
            in.skipChildren();
            return in.nextToken() == null;
        } catch (IOException e) {
            return false;
        }
    }
}
