package dev.lockstep.orders;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import io.smallrye.config.SmallRyeConfigBuilder;

/** Orders for tests that do not care which. */
final class Samples {

    private Samples() {
    }

    static OrderPlaced orderPlaced() {
        return new OrderPlaced(UUID.randomUUID().toString(), "alice", "CATALOG-001", 3, 1500, 4500,
                IdempotencyKey.random(), Instant.parse("2025-11-22T17:00:00.123Z"));
    }

    static OrderView orderView(Instant createdAt) {
        return new OrderView(UUID.randomUUID().toString(), "alice", "CATALOG-001", 3, 1500, 4500, OrderStatus.PENDING,
                null, createdAt);
    }

    /** A user of its own for each test: the database is shared by all. */
    static String someUser() {
        return "user-" + UUID.randomUUID();
    }

    static OrdersConfig config(Duration answerWithin) {
        return new SmallRyeConfigBuilder().withMapping(OrdersConfig.class).withDefaultValues(Map.of(
                "lockstep.orders.instance-id", "test",
                "lockstep.orders.topic.events", "example-order-topic",
                "lockstep.orders.topic.envelopes", "orders",
                "lockstep.orders.answer-within", answerWithin.toString())).build().getConfigMapping(OrdersConfig.class);
    }
}
