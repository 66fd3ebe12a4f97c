package dev.lockstep.stack.audit;

import java.util.Date;
import java.util.Map;
import java.util.Optional;

import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.json.JsonConverter;

/** Reads envelopes as Connect does, with its own converter: what that refuses becomes a dead letter. */
final class Envelopes {

    private final JsonConverter converter = new JsonConverter();

    Envelopes() {
        converter.configure(Map.of("schemas.enable", true), false);
    }

    Optional<Struct> read(String topic, byte[] value) {
        try {
            return converter.toConnectData(topic, value).value() instanceof Struct payload
                    ? Optional.of(payload)
                    : Optional.empty();
        } catch (DataException e) {
            return Optional.empty();
        }
    }

    static Order order(Struct payload, Picture picture) {
        return new Order(payload.getString("user_id"), picture.shared(payload.getString("product_id")),
                payload.getInt32("qty"), payload.getInt32("unit_price"), payload.getInt32("total_price"),
                time(payload, "created_at"));
    }

    static Outcome outcome(Struct payload, Picture picture) {
        return new Outcome(picture.shared(payload.getString("status")), picture.shared(payload.getString("reason")),
                time(payload, "decided_at"));
    }

    private static long time(Struct payload, String field) {
        return ((Date) payload.get(field)).getTime();
    }
}
