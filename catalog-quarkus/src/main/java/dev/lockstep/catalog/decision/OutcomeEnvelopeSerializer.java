package dev.lockstep.catalog.decision;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import org.apache.kafka.common.serialization.Serializer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;

/**
 * The outcome as Kafka Connect's {@code JsonConverter} wants it: {@code {"schema":{…},"payload":{…}}}. The schema half
 * is the contract's own file. The converter corrupts a value of the wrong type without a word, so every value here is
 * typed.
 */
public class OutcomeEnvelopeSerializer implements Serializer<Outcome> {

    private static final String SCHEMA = "/contracts/order_outcomes/schema.json";
    private static final int ENOUGH_FOR_MOST = 640;

    private final JsonFactory json = new JsonFactory();
    private final SerializableString schema = minified(SCHEMA);

    @Override
    public byte[] serialize(String topic, Outcome outcome) {
        var bytes = new ByteArrayOutputStream(ENOUGH_FOR_MOST);
        try (var out = json.createGenerator(bytes)) {
            out.writeStartObject();
            out.writeFieldName("schema");
            out.writeRawValue(schema);
            out.writeObjectFieldStart("payload");
            writeFields(outcome, out);
            out.writeEndObject();
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void writeFields(Outcome outcome, JsonGenerator out) throws IOException {
        out.writeStringField("order_id", outcome.orderId());
        out.writeStringField("user_id", outcome.userId());
        out.writeStringField("status", outcome.status().name());
        if (outcome.reason() != null) {
            out.writeStringField("reason", outcome.reason().name());
        }
        out.writeNumberField("decided_at", outcome.decidedAt().toEpochMilli());
    }

    /** Whitespace would be sent with every outcome. */
    private SerializableString minified(String resource) {
        var bytes = new ByteArrayOutputStream();
        try (var in = json.createParser(getClass().getResource(resource)); var out = json.createGenerator(bytes)) {
            in.nextToken();
            out.copyCurrentStructure(in);
            out.flush();
            return new SerializedString(bytes.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
