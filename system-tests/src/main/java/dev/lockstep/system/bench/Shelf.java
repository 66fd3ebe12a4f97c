package dev.lockstep.system.bench;

import java.sql.SQLException;

import dev.lockstep.stack.MariaDb;

/** What is sold in a bench, and to whom: enough of everything, so that each order is confirmed. */
public final class Shelf {

    public static final int PRODUCTS = 100;
    public static final int USERS = 10_000;
    public static final int UNIT_PRICE = 1500;

    private static final int STOCK = 1_000_000_000;

    private Shelf() {
    }

    public static String product(int number) {
        return "BENCH-" + number;
    }

    public static String user(int number) {
        return "user-" + number;
    }

    /** The catalog has made its tables before. */
    static void fill(MariaDb mariadb) throws SQLException {
        try (var connection = mariadb.connect("catalog");
                var insert = connection.prepareStatement("INSERT INTO catalog_items"
                        + " (product_id, product_name, unit_price, stock, supplied, sold, created_at)"
                        + " VALUES (?, 'Bench', ?, ?, ?, 0, UTC_TIMESTAMP(3))")) {
            for (int number = 0; number < PRODUCTS; number++) {
                insert.setString(1, product(number));
                insert.setInt(2, UNIT_PRICE);
                insert.setInt(3, STOCK);
                insert.setInt(4, STOCK);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
