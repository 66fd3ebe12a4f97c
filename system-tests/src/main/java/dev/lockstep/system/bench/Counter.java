package dev.lockstep.system.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

import dev.lockstep.stack.MariaDb;

/** What a database has done so far, by a figure of its own; asking costs it next to nothing. */
final class Counter implements AutoCloseable {

    private final Connection connection;
    private final PreparedStatement ask;

    private Counter(Connection connection, String query) throws SQLException {
        this.connection = connection;
        this.ask = connection.prepareStatement(query);
    }

    /** Orders that the catalog has taken off its stock. */
    static Counter ofSoldOrders(MariaDb mariadb) throws SQLException {
        return new Counter(mariadb.connect("catalog"), "SELECT COALESCE(SUM(sold), 0) FROM catalog_items");
    }

    /** Rows that anybody has written. To count the read model's own would be to read it at each look, while it is measured. */
    static Counter ofWrittenRows(MariaDb mariadb) throws SQLException {
        return new Counter(mariadb.connect("orders"),
                "SELECT variable_value FROM information_schema.global_status WHERE variable_name = 'HANDLER_WRITE'");
    }

    long now() throws SQLException {
        try (var row = ask.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
