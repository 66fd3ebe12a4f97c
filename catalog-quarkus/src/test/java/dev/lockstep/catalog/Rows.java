package dev.lockstep.catalog;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import dev.lockstep.stack.testing.MariaDbResource;

/** What the database holds, read past the service. */
public final class Rows {

    private Rows() {
    }

    public static List<String> all() {
        return query("SELECT CONCAT_WS('|', product_id, product_name, unit_price, stock, created_at) FROM catalog_items"
                + " ORDER BY product_id");
    }

    public static int stock(String productId) {
        return Integer.parseInt(query("SELECT stock FROM catalog_items WHERE product_id = '" + productId + "'").get(0));
    }

    public static void execute(String sql) {
        try (var connection = MariaDbResource.mariadb().part().connect("catalog");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static List<String> query(String sql) {
        try (var connection = MariaDbResource.mariadb().part().connect("catalog");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What was decided of the orders whose ids begin so. */
    public static List<String> inbox(String id) {
        return query("SELECT CONCAT_WS('|', order_id, product_id, qty, status, reason) FROM inbox"
                + " WHERE order_id LIKE '" + id + "%' ORDER BY order_id");
    }
}
