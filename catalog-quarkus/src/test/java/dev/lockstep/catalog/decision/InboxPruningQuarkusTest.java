package dev.lockstep.catalog.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.lockstep.catalog.RealParts;
import dev.lockstep.catalog.Rows;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@RealParts
class InboxPruningQuarkusTest {

    @Inject
    InboxPruning pruning;

    @BeforeEach
    void empty() {
        Rows.execute("DELETE FROM inbox");
    }

    @Test
    void forgetsOnlyWhatIsTooOldToComeAgain() {
        // Given
        decided("INTERVAL 0 DAY", "newest-", 1);
        decided("INTERVAL 30 DAY - INTERVAL 1 MINUTE", "old-", 2500);
        decided("INTERVAL 30 DAY + INTERVAL 1 MINUTE", "young-", 2);

        // When
        pruning.prune();

        // Then
        assertThat(remembered()).containsExactly("newest-1", "young-1", "young-2");
    }

    @Test
    void remembersTheLastDecisionsHoweverLongTheCatalogWasAway() {
        // Given
        decided("INTERVAL 400 DAY", "last-", 3);

        // When
        pruning.prune();

        // Then
        assertThat(remembered()).containsExactly("last-1", "last-2", "last-3");
    }

    private static void decided(String ago, String ids, int count) {
        Rows.execute("INSERT INTO inbox (order_id, product_id, qty, status, decided_at) SELECT CONCAT('%s', seq),"
                .formatted(ids)
                + " 'pruned', 1, 'CONFIRMED', UTC_TIMESTAMP(3) - %s FROM seq_1_to_%d".formatted(ago, count));
    }

    private static List<String> remembered() {
        return Rows.query("SELECT order_id FROM inbox ORDER BY order_id");
    }
}
