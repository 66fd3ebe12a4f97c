package dev.lockstep.orders;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import org.apache.kafka.common.serialization.Serializer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;

/**
 * The order as Kafka Connect's {@code JsonConverter} wants it: {@code {"schema":{…},"payload":{…}}}. The schema half is
 * the contract's own file. The converter corrupts a value of the wrong type without a word, so every value here is
 * typed.
 */
public class OrderEnvelopeSerializer implements Serializer<OrderPlaced> {

    private static final String SCHEMA = "/contracts/orders/schema.json";
    private static final int ENOUGH_FOR_MOST = 1024;

    private final JsonFactory json = new JsonFactory();
    private final SerializableString schema = minified(SCHEMA);

    @Override
    public byte[] serialize(String topic, OrderPlaced order) {
        var bytes = new ByteArrayOutputStream(ENOUGH_FOR_MOST);
        try (var out = json.createGenerator(bytes)) {
            out.writeStartObject();
            out.writeFieldName("schema");
            out.writeRawValue(schema);
            out.writeObjectFieldStart("payload");
            writeFields(order, out);
            out.writeEndObject();
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void writeFields(OrderPlaced order, JsonGenerator out) throws IOException {
        out.writeStringField("order_id", order.orderId());
        out.writeStringField("user_id", order.userId());
        out.writeStringField("product_id", order.productId());
        out.writeNumberField("qty", order.qty());
        out.writeNumberField("unit_price", order.unitPrice());
        out.writeNumberField("total_price", order.totalPrice());
        out.writeNumberField("created_at", order.createdAt().toEpochMilli());
        out.writeStringField("idempotency_key", order.key().value());
    }

    /** Whitespace would be sent with every order. */
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
