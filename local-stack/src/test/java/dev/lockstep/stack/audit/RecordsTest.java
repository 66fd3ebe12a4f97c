package dev.lockstep.stack.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.lockstep.stack.Project;

/** The audit takes for an order what the contracts say is one, and nothing else. */
class RecordsTest {

    final Envelopes envelopes = new Envelopes();

    @Test
    void readsAPlainOrder() throws IOException {
        // When
        var read = PlainOrder.read(Files.readAllBytes(contract("example-order-topic/examples/typical.json")));

        // Then
        assertThat(read).contains(new PlainOrder("0193f5d2-7c1a-7e4b-9d35-2f4a8c6e1b70",
                new Order("alice", "CATALOG-001", 3, 1500, 4500, 1763830800123L)));
    }

    @Test
    void readsAnEnvelopeAsTheSameOrder() throws IOException {
        // Given
        var plain = PlainOrder.read(Files.readAllBytes(contract("example-order-topic/examples/typical.json")));

        // When
        var payload = envelopes.read("orders", Files.readAllBytes(contract("orders/examples/typical.json")));

        // Then
        assertThat(payload.map(found -> Envelopes.order(found, new Picture())))
                .isEqualTo(plain.map(PlainOrder::order));
    }

    @Test
    void takesNothingRejectedForAnOrder() throws IOException {
        for (var file : files("example-order-topic/rejected")) {
            assertThat(PlainOrder.read(Files.readAllBytes(file))).as(file.toString()).isEmpty();
        }
        for (var file : files("orders/rejected")) {
            assertThat(envelopes.read("orders", Files.readAllBytes(file))).as(file.toString()).isEmpty();
        }
    }

    private static List<Path> files(String folder) throws IOException {
        try (var files = Files.list(contract(folder))) {
            var found = files.toList();
            assertThat(found).isNotEmpty();
            return found;
        }
    }

    private static Path contract(String path) {
        return Project.contracts().resolve(path);
    }
}
