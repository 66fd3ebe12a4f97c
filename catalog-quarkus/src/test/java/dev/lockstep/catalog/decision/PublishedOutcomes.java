package dev.lockstep.catalog.decision;

import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.json.JsonConverter;

import dev.lockstep.catalog.Rejection;
import dev.lockstep.catalog.Topics;

/** The topic of the outcomes as Connect reads it. */
final class PublishedOutcomes {

    private PublishedOutcomes() {
    }

    static List<Outcome> of(String orderId) {
        return Topics.records("order_outcomes").stream()
                .filter(record -> orderId.equals(new String(record.key(), StandardCharsets.UTF_8)))
                .map(ConsumerRecord::value).map(PublishedOutcomes::read).toList();
    }

    static Outcome read(byte[] value) {
        var row = convert(value);
        var reason = row.getString("reason");
        return new Outcome(row.getString("order_id"), row.getString("user_id"),
                Outcome.Status.valueOf(row.getString("status")),
                reason == null ? null : Rejection.valueOf(reason), ((Date) row.get("decided_at")).toInstant());
    }

    static Struct convert(byte[] value) {
        try (var converter = new JsonConverter()) {
            converter.configure(Map.of("converter.type", "value"));
            return (Struct) converter.toConnectData("order_outcomes", value).value();
        }
    }
}
