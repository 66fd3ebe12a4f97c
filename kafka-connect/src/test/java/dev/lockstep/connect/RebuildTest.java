package dev.lockstep.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.lockstep.stack.ConnectorState;
import dev.lockstep.stack.Stack;
import dev.lockstep.stack.StackFailure;
import dev.lockstep.stack.StackPorts;
import dev.lockstep.stack.rebuild.Comparison;
import dev.lockstep.stack.rebuild.Rebuild;

/** The read model is written again from its topics, by the real sinks, under the keeper's eyes. */
class RebuildTest {

    static Stack stack;

    final List<Envelope> orders = new ArrayList<>();

    @BeforeAll
    static void start() {
        RunningSystem.start();
        stack = new Stack(RunningSystem.HOME, new StackPorts(RunningSystem.KAFKA.part().port(), 0,
                RunningSystem.MARIADB.part().port(), RunningSystem.CONNECT.part().port(), 0, List.of()));
    }

    @BeforeEach
    void writeOrders() throws Exception {
        for (int i = 0; i < 3; i++) {
            orders.add(anOrder());
            orders.get(i).publish();
        }
        for (var order : orders) {
            patiently(() -> assertThat(order.rows()).containsExactly(order.values()));
        }
    }

    @AfterEach
    void acceptTheNewRows() throws SQLException {
        execute("DROP TABLE IF EXISTS orders_before");
    }

    @Test
    void writesTheSameRowsOfEveryTable() throws Exception {
        // Given
        var outcome = Envelope.of(Contracts.anExample("order_outcomes")).with("order_id", orders.get(0).id());
        outcome.publish();

        // When
        var comparisons = Rebuild.of(stack, null, step -> {
        }).stream().map(Rebuild::run).toList();

        // Then
        assertThat(comparisons).hasSize(2).allMatch(Comparison::isSame)
                .extracting(Comparison::table).containsExactly("order_outcomes", "orders");
        assertThat(comparisons).allMatch(comparison -> comparison.before().rows() > 0);
        assertThat(orders).allSatisfy(order -> assertThat(order.rows()).containsExactly(order.values()));
        assertThat(outcome.rows()).containsExactly(outcome.values());
        assertThat(ConnectorState.of(stack.connect())).extracting(ConnectorState::state).containsOnly("RUNNING");
        assertThat(Rows.of(stack.mariadb(), "SHOW TABLES LIKE 'orders\\_%'")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"waits until", "reads its topic from the first record", "rows/s"})
    void completesOneThatWasInterrupted(String step) {
        // Given
        var rows = rows();
        assertThatThrownBy(() -> rebuild(said -> {
            if (said.contains(step)) {
                throw new IllegalStateException("killed");
            }
        })).hasMessage("killed");

        // When
        var comparison = rebuild(said -> {
        });

        // Then
        assertThat(comparison.isSame()).isTrue();
        assertThat(comparison.before().rows()).isEqualTo(rows);
        assertThat(rows()).isEqualTo(rows);
    }

    @Test
    void tellsWhatDiffersAndKeepsTheOldRows() throws SQLException {
        // Given
        execute("UPDATE orders SET qty = 77 WHERE order_id = '%s'".formatted(orders.get(0).id()));
        execute("DELETE FROM orders WHERE order_id = '%s'".formatted(orders.get(1).id()));
        execute("""
                INSERT INTO orders (user_id, product_id, order_id) VALUES ('nobody', 'P-1', '%s')
                """.formatted(UUID.randomUUID()));

        // When
        var comparison = rebuild(said -> {
        });

        // Then
        assertThat(comparison.isSame()).isFalse();
        assertThat(comparison.toString())
                .contains("DIFFERENT: 1 rows are missing, 1 differ, 1 are new though only 0 records came");
        assertThat(orders).allSatisfy(order -> assertThat(order.rows()).containsExactly(order.values()));
        assertThat(Rows.of(stack.mariadb(), "SELECT qty FROM orders_before WHERE qty = 77")).hasSize(1);
    }

    @Test
    void noticesARowThatOnlyTheTopicHas() throws SQLException {
        // Given
        execute("DELETE FROM orders WHERE order_id = '%s'".formatted(orders.get(0).id()));

        // When
        var comparison = rebuild(said -> {
        });

        // Then
        assertThat(comparison.isSame()).isFalse();
        assertThat(comparison.added()).isEqualTo(1);
    }

    @Test
    void letsOrdersFlowMeanwhile() {
        // Given
        var late = anOrder();

        // When
        var comparison = rebuild(said -> {
            if (said.contains("reads its topic")) {
                publish(late);
            }
        });

        // Then
        assertThat(comparison.isSame()).isTrue();
        assertThat(comparison.arrived()).isEqualTo(1);
        assertThat(late.rows()).containsExactly(late.values());
    }

    @Test
    void refusesATableThatNobodyWrites() {
        assertThatThrownBy(() -> Rebuild.of(stack, "customers", step -> {
        })).isInstanceOf(StackFailure.class)
                .hasMessage("No connector writes a table customers, only [order_outcomes, orders].");
    }

    private static Comparison rebuild(Consumer<String> progress) {
        return Rebuild.of(stack, "orders", progress).get(0).run();
    }

    private static long rows() {
        return (long) Rows.of(stack.mariadb(), "SELECT COUNT(*) AS n FROM orders").get(0).get("n");
    }

    private static Envelope anOrder() {
        try {
            return Envelope.order(UUID.randomUUID().toString());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static void publish(Envelope order) {
        try {
            order.publish();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static void execute(String statement) throws SQLException {
        try (var connection = stack.mariadb().connect("orders"); var ask = connection.createStatement()) {
            ask.execute(statement);
        }
    }

    private static void patiently(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(assertion);
    }
}
