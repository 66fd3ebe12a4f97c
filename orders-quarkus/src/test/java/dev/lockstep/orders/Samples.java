package dev.lockstep.orders;

import java.time.Instant;
import java.util.UUID;

/** Orders for tests that do not care which. */
final class Samples {

    private Samples() {
    }

    static OrderPlaced orderPlaced() {
        return new OrderPlaced(UUID.randomUUID().toString(), "alice", "CATALOG-001", 3, 1500, 4500,
                Instant.parse("2025-11-22T17:00:00.123Z"));
    }

    static OrderView orderView(Instant createdAt) {
        return new OrderView(UUID.randomUUID().toString(), "alice", "CATALOG-001", 3, 1500, 4500, OrderStatus.PENDING,
                createdAt);
    }

    /** A user of its own for each test: the database is shared by all. */
    static String someUser() {
        return "user-" + UUID.randomUUID();
    }
}
