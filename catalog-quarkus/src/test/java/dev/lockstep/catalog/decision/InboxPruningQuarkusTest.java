package dev.lockstep.catalog.decision;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.lockstep.catalog.RealParts;
import dev.lockstep.catalog.Rows;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@RealParts
class InboxPruningQuarkusTest {

    @Inject
    InboxPruning pruning;

    @Test
    void forgetsOnlyWhatIsTooOldToComeAgain() {
        // Given
        Rows.execute("INSERT INTO inbox (order_id, product_id, qty, status, decided_at) SELECT CONCAT('old-', seq),"
                + " 'pruned', 1, 'CONFIRMED', UTC_TIMESTAMP(3) - INTERVAL 30 DAY - INTERVAL 1 MINUTE FROM seq_1_to_2500");
        Rows.execute("INSERT INTO inbox (order_id, product_id, qty, status, decided_at) SELECT CONCAT('new-', seq),"
                + " 'pruned', 1, 'CONFIRMED', UTC_TIMESTAMP(3) - INTERVAL 30 DAY + INTERVAL 1 MINUTE FROM seq_1_to_5");

        // When
        pruning.prune();

        // Then
        assertThat(Rows.query("SELECT order_id FROM inbox WHERE product_id = 'pruned' ORDER BY order_id"))
                .containsExactly("new-1", "new-2", "new-3", "new-4", "new-5");
    }
}
