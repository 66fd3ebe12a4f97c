package dev.lockstep.stack.audit;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** An order as {@code example-order-topic} carries it. */
record PlainOrder(String orderId, Order order) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ORDER_ID = Pattern.compile("[!-~]{1,50}");
    private static final Pattern PRODUCT_ID = Pattern.compile("[A-Za-z0-9._@-]{1,20}");

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
        return matches(ORDER_ID, json.path("orderId")) && matches(PRODUCT_ID, json.path("productId"))
                && isWithin(1, 10_000, json.path("qty")) && isWithin(0, 10_000_000, json.path("unitPrice"));
    }

    private static boolean matches(Pattern pattern, JsonNode value) {
        return value.isTextual() && pattern.matcher(value.textValue()).matches();
    }

    private static boolean isWithin(int least, int most, JsonNode value) {
        return value.isInt() && value.intValue() >= least && value.intValue() <= most;
    }
}
