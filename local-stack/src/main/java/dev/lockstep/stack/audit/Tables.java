package dev.lockstep.stack.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

import dev.lockstep.stack.MariaDb;
import dev.lockstep.stack.StackFailure;

/** Reads the tables, those of one database as they were at one moment. */
record Tables(MariaDb mariadb, Picture picture) {

    private static final int NO_SUCH_TABLE = 1146;
    private static final int NO_SUCH_COLUMN = 1054;

    @FunctionalInterface
    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    void readOrders() {
        inSnapshot("orders", connection -> {
            each(connection, """
                    SELECT order_id, user_id, product_id, qty, unit_price, total_price, created_at FROM orders""",
                    row -> picture.trace(row.getString(1)).addRow(new Order(row.getString(2),
                            picture.shared(row.getString(3)), row.getInt(4), row.getInt(5), row.getInt(6),
                            time(row, 7))));
            each(connection, "SELECT order_id, status, reason, decided_at FROM order_outcomes",
                    row -> picture.trace(row.getString(1)).addOutcomeRow(outcome(row)));
        });
    }

    /** Stock and inbox change in one transaction, and so agree in every snapshot, however many orders flow. */
    void readCatalog() {
        inSnapshot("catalog", connection -> {
            each(connection, "SELECT order_id, status, reason, decided_at FROM inbox",
                    row -> picture.decided(row.getString(1), outcome(row)));
            each(connection, "SELECT product_id, stock, supplied, sold FROM catalog_items",
                    row -> picture.stocks().add(new Stock(picture.shared(row.getString(1)), row.getLong(2),
                            row.getLong(3), row.getLong(4))));
        });
    }

    private Outcome outcome(ResultSet row) throws SQLException {
        return new Outcome(picture.shared(row.getString(2)), picture.shared(row.getString(3)), time(row, 4));
    }

    private static long time(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC).toEpochMilli();
    }

    @FunctionalInterface
    private interface Reading {
        void from(Connection connection) throws SQLException;
    }

    private void inSnapshot(String database, Reading reading) {
        try (var connection = mariadb.connect(database)) {
            try (var statement = connection.createStatement()) {
                statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
                statement.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY");
            }
            reading.from(connection);
        } catch (SQLException e) {
            throw new StackFailure("Database %s can't be read: %s.".formatted(database, e.getMessage()), e);
        }
    }

    private void each(Connection connection, String select, Row reader) throws SQLException {
        try (var statement = connection.prepareStatement(select)) {
            // Streams: the whole table would not fit.
            statement.setFetchSize(2_000);
            for (var row = statement.executeQuery(); row.next();) {
                reader.read(row);
            }
        } catch (SQLException e) {
            if (e.getErrorCode() != NO_SUCH_TABLE && e.getErrorCode() != NO_SUCH_COLUMN) {
                throw e;
            }
            picture.missing().add(e.getMessage().replaceFirst("^\\(conn=-?\\d+\\) ", ""));
        }
    }
}
