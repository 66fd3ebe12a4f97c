package dev.lockstep.orders;

import java.sql.SQLException;
import java.sql.Statement;

import dev.lockstep.stack.testing.MariaDbResource;

/** Puts rows into the read model, as the sink would. */
final class Rows {

    private Rows() {
    }

    /** @param createdAt in UTC, as the column shows it */
    static void insert(String orderId, String userId, String createdAt) {
        execute("""
                INSERT INTO orders (order_id, user_id, product_id, qty, unit_price, total_price, created_at)
                VALUES ('%s', '%s', 'CATALOG-001', 3, 1500, 4500, '%s')
                """.formatted(orderId, userId, createdAt));
    }

    /** @param userId empty if the outcome names none */
    static void insertOutcome(String orderId, String userId, String status, String reason) {
        execute("""
                INSERT INTO order_outcomes (order_id, user_id, status, reason, decided_at)
                VALUES ('%s', '%s', '%s', %s, UTC_TIMESTAMP(3))
                """.formatted(orderId, userId, status, reason == null ? "NULL" : "'" + reason + "'"));
    }

    static void execute(String sql) {
        try (var connection = MariaDbResource.mariadb().part().connect("orders");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
