package dev.lockstep.connect;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.lockstep.stack.MariaDb;

/** What a query finds, by column name in lower case. */
final class Rows {

    private Rows() {
    }

    static List<Map<String, Object>> of(MariaDb mariadb, String query, String... parameters) {
        try (var connection = mariadb.connect("orders"); var statement = connection.prepareStatement(query)) {
            for (var i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            var found = statement.executeQuery();
            var rows = new ArrayList<Map<String, Object>>();
            while (found.next()) {
                var row = new LinkedHashMap<String, Object>();
                for (var i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    row.put(found.getMetaData().getColumnLabel(i).toLowerCase(), plain(found.getObject(i)));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new AssertionError(query, e);
        }
    }

    private static Object plain(Object value) {
        return value instanceof Number number ? (Object) number.longValue() : value;
    }
}
