package dev.lockstep.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import dev.lockstep.stack.testing.GeneralLog;

/** What a poll costs: with few orders in each, a sink's time is the database's answers, one after the other. */
class RoundTripsTest {

    private static final int ORDERS = 60;

    @BeforeAll
    static void start() {
        RunningSystem.start();
    }

    @Test
    void areAnInsertAndACommit() throws Exception {
        // Given
        Envelope.order("round-trips-first").sink();
        var signsOfLife = signsOfLife();

        // When
        var asked = GeneralLog.during(() -> {
            for (int number = 0; number < ORDERS; number++) {
                Envelope.order("round-trips-" + number).sink();
            }
        }, RunningSystem.MARIADB.part(), "orders_sink");

        // Then
        assertThat(asked).filteredOn(statement -> statement.startsWith("INSERT INTO orders ")).hasSize(ORDERS);
        assertThat(asked).filteredOn("COMMIT"::equalsIgnoreCase).hasSizeGreaterThanOrEqualTo(ORDERS);
        assertThat(asked).as("modes that are switched").noneMatch(statement -> statement.contains("autocommit"));
        assertThat(signsOfLife() - signsOfLife).as("signs of life of busy connections").isLessThan(ORDERS / 2);
    }

    /** Those that anybody has asked for since the database's start; its log leaves them out. */
    private static long signsOfLife() throws SQLException {
        try (var connection = RunningSystem.MARIADB.part().connect("orders");
                var ask = connection.createStatement();
                var counter = ask.executeQuery("SHOW GLOBAL STATUS LIKE 'Com_admin_commands'")) {
            counter.next();
            return counter.getLong(2);
        }
    }
}
