package dev.lockstep.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.node.ArrayNode;

import dev.lockstep.stack.testing.GeneralLog;

/** What the sink remembers of its table, as the database sees it: what it is asked, and what it is sent. */
class KnownTableTest {

    private static final int ORDERS = 60;
    private static final int TASKS = 2;
    /** Is it there, is it there still, and the columns' table. */
    private static final int LOOKS_AT_ONCE = 3;

    @BeforeAll
    static void start() {
        RunningSystem.start();
    }

    @Test
    void isLookedUpOnceASecondAndNotForEachPoll() throws Exception {
        // Given
        Envelope.order("known-table-first").sink();
        var began = System.nanoTime();

        // When
        var asked = GeneralLog.during(() -> {
            for (int number = 0; number < ORDERS; number++) {
                Envelope.order("known-table-" + number).sink();
            }
        }, RunningSystem.MARIADB.part(), "orders_sink");

        // Then
        var seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began) + 1;
        assertThat(asked).filteredOn(statement -> statement.contains("FROM INFORMATION_SCHEMA.TABLES")
                && statement.contains("TABLE_NAME='orders'"))
                .hasSizeBetween(1, (int) (LOOKS_AT_ONCE * TASKS * (seconds + 1)));
        assertThat(asked).filteredOn(statement -> statement.startsWith("INSERT INTO orders ")).hasSize(ORDERS);
    }

    @Test
    void mayGetAColumnWhileTheSinkWrites() throws Exception {
        // Given
        Envelope.order("before-the-column").sink();
        execute("ALTER TABLE orders ADD COLUMN note VARCHAR(20) NULL");
        try {
            var order = withNote(Envelope.order("has-the-column"));

            // When
            order.publish();

            // Then
            order.awaitRow();
        } finally {
            execute("ALTER TABLE orders DROP COLUMN note");
        }
        Envelope.order("after-the-column").sink();
    }

    private static Envelope withNote(Envelope order) {
        ((ArrayNode) order.json().at("/schema/fields")).addObject()
                .put("field", "note").put("type", "string").put("optional", true);
        return order.with("note", "of a migration");
    }

    private static void execute(String change) throws SQLException {
        try (var connection = RunningSystem.MARIADB.part().connect("orders");
                var statement = connection.createStatement()) {
            statement.execute(change);
        }
    }
}
