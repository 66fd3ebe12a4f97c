package dev.lockstep.catalog.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

import dev.lockstep.catalog.Products;
import dev.lockstep.catalog.RealParts;
import dev.lockstep.catalog.Rows;
import dev.lockstep.stack.testing.MariaDbResource;
import io.quarkus.test.junit.QuarkusTest;

/** Several instances that have the same orders at once come to one decision of each, and wait for no others. */
@QuarkusTest
@RealParts
class RivalInstancesQuarkusTest {

    @Inject
    Decisions decisions;

    private final String id = UUID.randomUUID().toString();

    @Test
    void agreesWithOtherInstancesThatHaveTheSameRecords() throws Exception {
        // Given
        Products.create("rival", 60);

        // When
        var answers = fourInstancesDecide("rival");

        // Then
        assertThat(answers).hasSize(1).first().asInstanceOf(InstanceOfAssertFactories.SET).hasSize(100);
        assertThat(Rows.stock("rival")).isZero();
        assertThat(Rows.inbox(id)).hasSize(100).filteredOn(row -> row.endsWith("CONFIRMED")).hasSize(60);
    }

    /** There is no product to lock: only the inbox's key is between them. */
    @Test
    void agreesWithOtherInstancesOnAnUnknownProduct() throws Exception {
        // When
        var answers = fourInstancesDecide("nowhere");

        // Then
        assertThat(answers).hasSize(1).first().asInstanceOf(InstanceOfAssertFactories.SET).hasSize(100);
        assertThat(Rows.inbox(id)).hasSize(100).allMatch(row -> row.endsWith("UNKNOWN_PRODUCT"));
    }

    /** Which are locked, and among those that a search through the table would meet. */
    @Test
    void waitsForNoOtherProduct() throws Exception {
        // Given
        Products.create("held", 5);
        Products.create("not-held", 5);
        try (var other = MariaDbResource.mariadb().part().connect("catalog")) {
            other.setAutoCommit(false);
            other.createStatement().execute("SELECT * FROM catalog_items WHERE product_id = 'held' FOR UPDATE");

            // When
            var deciding = CompletableFuture.supplyAsync(
                    () -> decisions.outcomesOf(List.of(new OrderPlaced(id, "alice", "not-held", 1, 1500))));

            // Then
            assertThat(deciding).succeedsWithin(Duration.ofSeconds(10));
        }
        assertThat(Rows.stock("not-held")).isEqualTo(4);
    }

    /** The different sets of outcomes that they come to. */
    private Set<Set<Outcome>> fourInstancesDecide(String productId) throws Exception {
        var orders = IntStream.range(0, 100)
                .mapToObj(i -> new OrderPlaced(id + "-" + i, "alice", productId, 1, 1500)).toList();
        var together = new CyclicBarrier(4);
        var instances = Executors.newFixedThreadPool(together.getParties());
        Callable<Set<Outcome>> instance = () -> {
            together.await();
            return Set.copyOf(decisions.outcomesOf(orders));
        };
        var answers = new HashSet<Set<Outcome>>();
        for (var answer : instances.invokeAll(Collections.nCopies(together.getParties(), instance))) {
            answers.add(answer.get());
        }
        instances.shutdown();
        return answers;
    }
}
