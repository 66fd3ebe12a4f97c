package dev.lockstep.system.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.lockstep.stack.Project;

/** The two records of an order as the order service writes them, made without it. */
final class OrderBytes {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String schema;
    private final long createdAt = System.currentTimeMillis();
    private final String createdAtText = Instant.ofEpochMilli(createdAt).toString();

    OrderBytes() {
        try {
            schema = JSON.readTree(Project.contracts().resolve("orders/schema.json").toFile()).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String product(int number) {
        return Shelf.product(number % Shelf.PRODUCTS);
    }

    String user(int number) {
        return Shelf.user(number % Shelf.USERS);
    }

    byte[] event(String orderId, int number) {
        return """
                {"orderId":"%s","userId":"%s","productId":"%s","qty":1,"unitPrice":%d,"totalPrice":%d,"createdAt":"%s"}"""
                .formatted(orderId, user(number), product(number), Shelf.UNIT_PRICE, Shelf.UNIT_PRICE, createdAtText)
                .getBytes(UTF_8);
    }

    byte[] envelope(String orderId, int number) {
        return ("{\"schema\":" + schema + ",\"payload\":" + """
                {"order_id":"%s","user_id":"%s","product_id":"%s","qty":1,"unit_price":%d,"total_price":%d,\
                "created_at":%d,"idempotency_key":"%s"}}"""
                .formatted(orderId, user(number), product(number), Shelf.UNIT_PRICE, Shelf.UNIT_PRICE, createdAt,
                        orderId))
                .getBytes(UTF_8);
    }
}
