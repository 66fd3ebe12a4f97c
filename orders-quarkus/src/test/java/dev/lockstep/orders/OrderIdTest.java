package dev.lockstep.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class OrderIdTest {

    private static final IdempotencyKey KEY = new IdempotencyKey("key");

    @Test
    void isTheSameForTheSame() {
        assertThat(OrderId.of("alice", KEY, new PlaceOrder("P", 1, 2)))
                .isEqualTo(OrderId.of("alice", new IdempotencyKey("key"), new PlaceOrder("P", 1, 2)));
    }

    @Test
    void differsInEachPartOfItsName() {
        // When
        var ids = Stream.of(
                OrderId.of("alice", KEY, new PlaceOrder("P", 1, 2)),
                OrderId.of("bob", KEY, new PlaceOrder("P", 1, 2)),
                OrderId.of("alice", new IdempotencyKey("other"), new PlaceOrder("P", 1, 2)),
                OrderId.of("alice", KEY, new PlaceOrder("Q", 1, 2)),
                OrderId.of("alice", KEY, new PlaceOrder("P", 2, 2)),
                OrderId.of("alice", KEY, new PlaceOrder("P", 1, 3)),
                OrderId.of("alice", KEY, new PlaceOrder("P", 12, 2)),
                OrderId.of("alice", KEY, new PlaceOrder("P1", 2, 2)));

        // Then
        assertThat(ids).doesNotHaveDuplicates();
    }

    /** So that no instance of another version gives the retry of an order another id. */
    @Test
    void staysAsItIs() {
        // When
        var id = OrderId.of("alice", KEY, new PlaceOrder("P", 1, 2));

        // Then
        assertThat(id).isEqualTo("95c58230-896c-82f4-8281-ac79fce598cd");
        assertThat(UUID.fromString(id).version()).isEqualTo(8);
        assertThat(UUID.fromString(id).variant()).isEqualTo(2);
    }
}
