package dev.lockstep.orders;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import com.fasterxml.jackson.annotation.JsonIgnore;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** The event behind every order: both topics carry it, each in its own form. Only the row tells the key. */
@RegisterForReflection
record OrderPlaced(String orderId, String userId, String productId, int qty, int unitPrice, int totalPrice,
        @JsonIgnore IdempotencyKey key, Instant createdAt) {

    /**
     * The time is cut to what the topics and the column hold, so that response, event and row agree. A retry that is
     * written again has its own, and the row takes it.
     */
    OrderPlaced {
        createdAt = createdAt.truncatedTo(ChronoUnit.MILLIS);
    }

    static OrderPlaced of(String userId, IdempotencyKey key, PlaceOrder order) {
        return new OrderPlaced(OrderId.of(userId, key, order), userId, order.productId(), order.qty(),
                order.unitPrice(), order.total(), key, Instant.now());
    }
}
