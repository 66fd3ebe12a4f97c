package dev.lockstep.stack.audit;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** An order as {@code example-order-topic} carries it. */
record PlainOrder(String orderId, Order order) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Empty for what is no order: those are dead letters, which are judged on their own. */
    static Optional<PlainOrder> read(byte[] value) {
        try {
            var json = JSON.readTree(value);
            return json == null || !isOrder(json)
                    ? Optional.empty()
                    : Optional.of(new PlainOrder(json.path("orderId").textValue(), order(json)));
        } catch (IOException | DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Order order(JsonNode json) {
        return new Order(json.path("userId").asText(), json.path("productId").textValue(), json.path("qty").intValue(),
                json.path("unitPrice").intValue(), json.path("totalPrice").asInt(),
                Instant.parse(json.path("createdAt").asText()).toEpochMilli());
    }

    private static boolean isOrder(JsonNode json) {
        return json.path("orderId").isTextual() && json.path("orderId").textValue().length() <= 50
                && json.path("productId").isTextual()
                && json.path("qty").isInt() && json.path("qty").intValue() > 0
                && json.path("unitPrice").isInt() && json.path("unitPrice").intValue() >= 0;
    }
}
