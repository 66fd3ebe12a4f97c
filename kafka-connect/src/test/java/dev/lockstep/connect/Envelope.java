package dev.lockstep.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A message of a topic that is sunk, as the contract's examples write it, and as its table shows it. */
record Envelope(String topic, ObjectNode json) {

    static Envelope of(Path example) throws IOException {
        return new Envelope(Contracts.topicOf(example), (ObjectNode) Contracts.JSON.readTree(example.toFile()));
    }

    static Envelope order(String orderId) throws IOException {
        return of(Contracts.ordersExample("typical.json")).with("order_id", orderId);
    }

    String id() {
        return payload().get("order_id").textValue();
    }

    Envelope with(String field, int value) {
        var changed = new Envelope(topic, json.deepCopy());
        changed.payload().put(field, value);
        return changed;
    }

    Envelope with(String field, String value) {
        var changed = new Envelope(topic, json.deepCopy());
        changed.payload().put(field, value);
        return changed;
    }

    /** As if the schema had never had it. */
    Envelope without(String field) {
        var changed = new Envelope(topic, json.deepCopy());
        changed.fields().removeIf(each -> name(each).equals(field));
        changed.payload().remove(field);
        return changed;
    }

    void publish() throws Exception {
        EnvelopeTopics.publish(topic, id(), json.toString());
    }

    /** Returns when its table shows it, and no other of its id. */
    void awaitRow() {
        await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(5))
                .untilAsserted(() -> assertThat(rows()).containsExactly(values()));
    }

    /** So that a poll has this one only. */
    void sink() throws Exception {
        publish();
        awaitRow();
    }

    /** A field that the payload lacks is null. */
    Map<String, Object> values() {
        var values = new HashMap<String, Object>();
        fields().valueStream().forEach(field -> values.put(name(field), plain(payload().path(name(field)))));
        return values;
    }

    List<Map<String, Object>> rows() {
        var columns = fields().valueStream().map(Envelope::column).collect(Collectors.joining(", "));
        return Rows.of(RunningSystem.MARIADB.part(),
                "SELECT %s FROM %s WHERE order_id = ?".formatted(columns, topic), id());
    }

    /** In the units of the message: a moment in milliseconds since 1970, counted without any time zone's help. */
    private static String column(JsonNode field) {
        return field.path("name").asText().endsWith(".Timestamp")
                ? "TIMESTAMPDIFF(MICROSECOND, '1970-01-01', %1$s) DIV 1000 AS %1$s".formatted(name(field))
                : name(field);
    }

    private static String name(JsonNode field) {
        return field.get("field").textValue();
    }

    private ArrayNode fields() {
        return (ArrayNode) json.at("/schema/fields");
    }

    private ObjectNode payload() {
        return (ObjectNode) json.get("payload");
    }

    /** A number that is no whole one stays what it is, so that it equals nothing that was rounded. */
    private static Object plain(JsonNode value) {
        if (value.isMissingNode()) {
            return null;
        }
        return value.isIntegralNumber() ? (Object) value.longValue() : value.isTextual() ? value.textValue() : value;
    }
}
