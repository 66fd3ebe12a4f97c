package dev.lockstep.connect;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** An order as the contract's examples write it, and as the read model shows it. */
record Order(ObjectNode envelope) {

    static Order of(Path example) throws IOException {
        return new Order((ObjectNode) Contracts.JSON.readTree(example.toFile()));
    }

    static Order typical(String orderId) throws IOException {
        var order = of(Contracts.ordersExample("typical.json"));
        order.payload().put("order_id", orderId);
        return order;
    }

    String id() {
        return payload().get("order_id").textValue();
    }

    Order with(String field, int value) {
        var changed = new Order(envelope.deepCopy());
        changed.payload().put(field, value);
        return changed;
    }

    void publish() throws Exception {
        OrdersTopic.publish(id(), envelope.toString());
    }

    Map<String, Object> values() {
        var values = new HashMap<String, Object>();
        payload().properties().forEach(field -> values.put(field.getKey(), plain(field.getValue())));
        return values;
    }

    /** In the units of the message: the moment in milliseconds since 1970, counted without any time zone's help. */
    List<Map<String, Object>> rows() {
        return Rows.of(RunningSystem.MARIADB.part(), """
                SELECT order_id, user_id, product_id, qty, unit_price, total_price,
                       TIMESTAMPDIFF(MICROSECOND, '1970-01-01', created_at) DIV 1000 AS created_at
                FROM orders WHERE order_id = ?""", id());
    }

    private ObjectNode payload() {
        return (ObjectNode) envelope.get("payload");
    }

    /** A number that is no whole one stays what it is, so that it equals nothing that was rounded. */
    private static Object plain(JsonNode value) {
        return value.isIntegralNumber() ? (Object) value.longValue() : value.isTextual() ? value.textValue() : value;
    }
}
