package dev.lockstep.system.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import dev.lockstep.stack.MariaDb;

/**
 * What the database takes of rows from somebody who does nothing else: multi-row statements of a thousand rows, a commit
 * each, as durable as all others.
 *
 * @param template the table of which the rows' own one is a copy
 */
record RawRows(MariaDb mariadb, String database, String template, String columns, String tail) {

    private static final int ROWS_PER_STATEMENT = 1000;

    static RawRows ofTheInbox(MariaDb mariadb) {
        return new RawRows(mariadb, "catalog", "inbox", "order_id, product_id, qty, status, reason, decided_at", "");
    }

    static RawRows ofTheReadModel(MariaDb mariadb) {
        return new RawRows(mariadb, "orders", "orders", "order_id, user_id, product_id, qty, unit_price, total_price,"
                + " created_at, idempotency_key",
                " ON DUPLICATE KEY UPDATE user_id = VALUES(user_id), product_id = VALUES(product_id), qty = VALUES(qty),"
                        + " unit_price = VALUES(unit_price), total_price = VALUES(total_price),"
                        + " created_at = VALUES(created_at), idempotency_key = VALUES(idempotency_key)");
    }

    /** Rows per second over so many connections, in a table of their own, which is gone afterwards. */
    double perSecond(int count, int connections) throws SQLException {
        var table = "raw_" + template;
        try (var connection = mariadb.connect(database); var ddl = connection.createStatement()) {
            ddl.execute("DROP TABLE IF EXISTS " + table);
            ddl.execute("CREATE TABLE %s LIKE %s".formatted(table, template));
            var began = System.nanoTime();
            write(table, count, connections);
            var seconds = (System.nanoTime() - began) / 1e9;
            ddl.execute("DROP TABLE " + table);
            return count / seconds;
        }
    }

    private void write(String table, int count, int connections) throws SQLException {
        var threads = Executors.newFixedThreadPool(connections);
        try {
            var writing = new ArrayList<Future<?>>();
            for (int i = 0; i < connections; i++) {
                writing.add(threads.submit(() -> {
                    try (var connection = mariadb.connect(database)) {
                        insert(connection, table, count / connections);
                    }
                    return null;
                }));
            }
            for (var each : writing) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new SQLException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            threads.shutdownNow();
        }
    }

    private void insert(Connection connection, String table, int count) throws SQLException {
        var width = columns.split(",").length;
        var row = "(" + String.join(",", Collections.nCopies(width, "?")) + ")";
        var sql = "INSERT INTO %s (%s) VALUES %s%s".formatted(table, columns,
                String.join(",", Collections.nCopies(ROWS_PER_STATEMENT, row)), tail);
        try (var insert = connection.prepareStatement(sql)) {
            for (int written = 0; written < count; written += ROWS_PER_STATEMENT) {
                for (int number = 0; number < ROWS_PER_STATEMENT; number++) {
                    var values = values(written + number);
                    for (int column = 0; column < width; column++) {
                        insert.setObject(number * width + column + 1, values[column]);
                    }
                }
                insert.executeUpdate();
            }
        }
    }

    private Object[] values(int number) {
        var id = UUID.randomUUID().toString();
        var now = new Timestamp(System.currentTimeMillis());
        var product = Shelf.product(number % Shelf.PRODUCTS);
        return template.equals("inbox")
                ? new Object[]{id, product, 1, "CONFIRMED", null, now}
                : new Object[]{id, Shelf.user(number % Shelf.USERS), product, 1, Shelf.UNIT_PRICE, Shelf.UNIT_PRICE,
                    now,
                    id};
    }
}
