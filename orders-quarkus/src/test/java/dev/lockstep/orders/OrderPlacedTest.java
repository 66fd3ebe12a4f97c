package dev.lockstep.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.Test;

class OrderPlacedTest {

    @Test
    void keepsMillisecondsAndNoMore() {
        assertThat(new OrderPlaced("id", "alice", "P", 1, 1, 1, IdempotencyKey.random(),
                Instant.parse("2025-11-22T17:00:00.123999Z")))
                .extracting(OrderPlaced::createdAt).isEqualTo(Instant.parse("2025-11-22T17:00:00.123Z"));
    }
}
