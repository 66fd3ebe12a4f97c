package dev.lockstep.orders;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** The event behind every order: both topics carry it, each in its own form. */
@RegisterForReflection
record OrderPlaced(String orderId, String userId, String productId, int qty, int unitPrice, int totalPrice,
        Instant createdAt) {

    /** The time is cut to what the topics and the column hold, so that response, event and row agree. */
    OrderPlaced {
        createdAt = createdAt.truncatedTo(ChronoUnit.MILLIS);
    }

    static OrderPlaced of(String orderId, String userId, PlaceOrder order) {
        return new OrderPlaced(orderId, userId, order.productId(), order.qty(), order.unitPrice(), order.total(),
                Instant.now());
    }
}
