package dev.lockstep.stack.rebuild;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import dev.lockstep.stack.MariaDb;
import dev.lockstep.stack.StackFailure;

/** A table of the read model, with a row for each {@code order_id}, and beside it, while it is rebuilt, the rows that it had. */
record SunkTable(MariaDb mariadb, String name) {

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** An earlier rebuild was not completed, or has found a difference. */
    boolean isSetAside() {
        return number(
                "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = 'orders' AND table_name = '%s'"
                        .formatted(before())) > 0;
    }

    /** Its rows stay, under another name; an empty table takes its place. Readers find one or the other. */
    void setAside() {
        execute("CREATE OR REPLACE TABLE %s_rebuilt LIKE %s".formatted(name, name));
        execute("RENAME TABLE %1$s TO %2$s, %1$s_rebuilt TO %1$s".formatted(name, before()));
    }

    void empty() {
        execute("TRUNCATE TABLE " + name);
    }

    long rows() {
        return number("SELECT COUNT(*) FROM " + name);
    }

    long rowsBefore() {
        return number("SELECT COUNT(*) FROM " + before());
    }

    Comparison compare(long arrived) {
        var columns = columns();
        var hash = hash(columns, "t");
        var both = "FROM %s t JOIN %s old USING (order_id)".formatted(name, before());
        return new Comparison(name,
                checksum(hash, "FROM %s t".formatted(before())),
                checksum(hash, both),
                number("SELECT COUNT(*) %s WHERE %s <> %s".formatted(both, hash, hash(columns, "old"))),
                number("SELECT COUNT(*) FROM %s WHERE order_id NOT IN (SELECT order_id FROM %s)".formatted(name,
                        before())),
                arrived);
    }

    void forgetBefore() {
        execute("DROP TABLE " + before());
    }

    private String before() {
        return name + "_before";
    }

    /** All but the numbers that the database hands out. */
    private List<String> columns() {
        return work(connection -> {
            var names = new ArrayList<String>();
            for (var found = query(connection, """
                    SELECT column_name FROM information_schema.columns WHERE table_schema = 'orders'
                    AND table_name = '%s' AND extra NOT LIKE '%%auto_increment%%' ORDER BY column_name
                    """.formatted(before())); found.next();) {
                names.add(found.getString(1));
            }
            return names;
        });
    }

    /** Of a row. QUOTE tells null from an empty text, and two columns from one with a comma in it. */
    private static String hash(List<String> columns, String alias) {
        return columns.stream().map(column -> "QUOTE(%s.%s)".formatted(alias, column))
                .collect(Collectors.joining(", ", "MD5(CONCAT_WS(',', ", "))"));
    }

    private Checksum checksum(String hash, String rows) {
        return work(connection -> {
            var row = query(connection,
                    "SELECT COUNT(*), LOWER(HEX(BIT_XOR(CAST(CONV(LEFT(%s, 16), 16, 10) AS UNSIGNED)))) %s"
                            .formatted(hash, rows));
            row.next();
            return new Checksum(row.getLong(1), row.getString(2));
        });
    }

    private long number(String select) {
        return work(connection -> {
            var row = query(connection, select);
            row.next();
            return row.getLong(1);
        });
    }

    private void execute(String statement) {
        work(connection -> connection.createStatement().execute(statement));
    }

    private static ResultSet query(Connection connection, String select) throws SQLException {
        return connection.createStatement().executeQuery(select);
    }

    private <T> T work(Work<T> work) {
        try (var connection = mariadb.connect("orders")) {
            // A checksum of many rows takes its time.
            connection.setNetworkTimeout(Runnable::run, 0);
            return work.on(connection);
        } catch (SQLException e) {
            throw new StackFailure("MariaDB can't say, or do, what is needed for %s: %s".formatted(name,
                    e.getMessage()), e);
        }
    }
}
