package dev.lockstep.system.bench;

import java.sql.SQLException;

import dev.lockstep.stack.MariaDb;

/**
 * Orders that were there before: rows by the million, made by the database itself. As in a shop, the orders of one user lie
 * between those of others, and ids, as long as real ones, are in no order: those of MariaDB rise with the time.
 */
record Rows(MariaDb mariadb) {

    static final int ORDERS_PER_USER = 100;

    /** In the read model, instead of what is there; every user has as many. */
    void ofTheReadModel(int count) throws SQLException {
        execute("orders", "TRUNCATE orders");
        execute("orders", "TRUNCATE order_outcomes");
        execute("orders",
                """
                        INSERT INTO orders (order_id, user_id, product_id, qty, unit_price, total_price, created_at, idempotency_key)
                        SELECT LEFT(SHA1(seq), 36), CONCAT('user-', seq MOD %d), CONCAT('BENCH-', seq MOD %d), 1, %d, %d,
                            TIMESTAMPADD(SECOND, seq, '2026-01-01'), seq
                        FROM seq_0_to_%d"""
                        .formatted(count / ORDERS_PER_USER, Shelf.PRODUCTS, Shelf.UNIT_PRICE, Shelf.UNIT_PRICE,
                                count - 1));
        execute("orders", """
                INSERT INTO order_outcomes (user_id, order_id, status, decided_at)
                SELECT user_id, order_id, 'CONFIRMED', created_at FROM orders""");
    }

    /** Puts the read model's rows aside, and those in their place that were put aside the time before: none the first time. */
    void swapTheReadModel() throws SQLException {
        swap("orders", "orders");
        swap("orders", "order_outcomes");
    }

    /** The same for what the catalog has decided. */
    void swapTheInbox() throws SQLException {
        swap("catalog", "inbox");
    }

    /** In the catalog's inbox, instead of what is there. */
    void ofTheInbox(int count) throws SQLException {
        execute("catalog", "TRUNCATE inbox");
        execute("catalog",
                """
                        INSERT INTO inbox (order_id, product_id, qty, status, decided_at)
                        SELECT LEFT(SHA1(seq), 36), CONCAT('BENCH-', seq MOD %d), 1, 'CONFIRMED', UTC_TIMESTAMP(3) FROM seq_0_to_%d"""
                        .formatted(Shelf.PRODUCTS, count - 1));
    }

    private void swap(String database, String table) throws SQLException {
        execute(database, "CREATE TABLE IF NOT EXISTS %1$s_aside LIKE %1$s".formatted(table));
        execute(database,
                "RENAME TABLE %1$s TO %1$s_swap, %1$s_aside TO %1$s, %1$s_swap TO %1$s_aside".formatted(table));
    }

    private void execute(String database, String statement) throws SQLException {
        try (var connection = mariadb.connect(database); var sql = connection.createStatement()) {
            sql.execute("SET unique_checks = 0");
            sql.execute(statement);
        }
    }
}
