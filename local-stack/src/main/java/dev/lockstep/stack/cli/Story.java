package dev.lockstep.stack.cli;

import java.io.PrintWriter;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;

import dev.lockstep.stack.Patience;
import dev.lockstep.stack.Stack;

/**
 * The story of the source document: five orders, taken by two instances in turn, are one list from each of them and
 * five rows of one database, and the stock is lowered by exactly what was ordered. Each telling has a customer of its
 * own.
 */
public final class Story {

    private static final Patience PATIENCE = new Patience(Duration.ofSeconds(15), Duration.ofMillis(100));
    private static final List<Integer> QUANTITIES = List.of(3, 1, 4, 1, 5);

    private final Stack stack;
    private final Shop shop;
    private final PrintWriter out;
    private final String customer = "demo-" + Long.toString(System.currentTimeMillis(), 36);

    public Story(Stack stack, PrintWriter out) {
        this.stack = stack;
        this.shop = new Shop(stack.catalog());
        this.out = out;
    }

    /** Ends with an exception where a step does not hold: {@link Program} says which, and exits with 1. */
    public void tell() throws SQLException {
        step("The catalog");
        restockWhatRunsShort();
        var before = shop.catalog();
        before.forEach(this::printItem);

        step("%s places five orders, alternating between %d instances".formatted(customer, stack.orders().size()));
        var placed = placeOrders(before);

        step("Every instance shows the same five orders");
        awaitSameList(placed);

        step("One database holds all five");
        printRows(placed);

        step("The stock is lowered by exactly what was ordered");
        awaitStock(before);
        out.println("\nThe story holds.");
        out.flush();
    }

    private void restockWhatRunsShort() {
        var needed = QUANTITIES.stream().mapToInt(Integer::intValue).sum();
        for (var item : shop.catalog()) {
            if (item.path("stock").asInt() < needed) {
                shop.restock(item.path("productId").asText(), 100);
            }
        }
    }

    private List<JsonNode> placeOrders(JsonNode catalog) {
        var placed = new ArrayList<JsonNode>();
        for (int i = 0; i < QUANTITIES.size(); i++) {
            var instance = stack.orders().get(i % stack.orders().size());
            var item = catalog.get(i % catalog.size());
            var order = shop.order(instance, customer, item.path("productId").asText(), QUANTITIES.get(i),
                    item.path("unitPrice").asInt());
            print("%-9s %s  %d × %s".formatted(instance.name(), order.path("orderId").asText(), QUANTITIES.get(i),
                    item.path("productId").asText()));
            placed.add(order);
        }
        return placed;
    }

    private void awaitSameList(List<JsonNode> placed) {
        for (var instance : stack.orders()) {
            require(PATIENCE.sees(() -> shop.orders(instance, customer).size() == placed.size()),
                    () -> "%s shows %d of %d orders after %d s; is the connector running? (`make status`)".formatted(
                            instance.name(), shop.orders(instance, customer).size(), placed.size(),
                            PATIENCE.limit().toSeconds()));
            var ids = shop.orders(instance, customer).findValuesAsText("orderId");
            require(ids.size() == placed.size()
                    && placed.stream().map(o -> o.path("orderId").asText()).allMatch(ids::contains),
                    "%s shows other orders than those placed: %s".formatted(instance.name(), ids));
            print("%-9s %d orders".formatted(instance.name(), ids.size()));
        }
    }

    private void printRows(List<JsonNode> placed) throws SQLException {
        var rows = 0;
        try (var connection = stack.mariadb().connect("orders");
                var select = connection.prepareStatement(
                        "SELECT order_id, product_id, qty, total_price FROM orders WHERE user_id = ? ORDER BY id")) {
            select.setString(1, customer);
            for (var found = select.executeQuery(); found.next(); rows++) {
                print("%s  %s  %d  %d".formatted(found.getString(1), found.getString(2), found.getInt(3),
                        found.getInt(4)));
            }
        }
        require(rows == placed.size(), "the database holds %d rows of %d".formatted(rows, placed.size()));
    }

    private void awaitStock(JsonNode before) {
        Map<String, Integer> expected = new TreeMap<>();
        before.forEach(item -> expected.put(item.path("productId").asText(), item.path("stock").asInt()));
        for (int i = 0; i < QUANTITIES.size(); i++) {
            expected.merge(before.get(i % before.size()).path("productId").asText(), -QUANTITIES.get(i), Integer::sum);
        }
        require(PATIENCE.sees(() -> stock().equals(expected)),
                () -> "the stock is %s and should be %s".formatted(stock(), expected));
        shop.catalog().forEach(this::printItem);
    }

    private Map<String, Integer> stock() {
        Map<String, Integer> stock = new TreeMap<>();
        shop.catalog().forEach(item -> stock.put(item.path("productId").asText(), item.path("stock").asInt()));
        return stock;
    }

    private static void require(boolean holds, String otherwise) {
        require(holds, () -> otherwise);
    }

    private static void require(boolean holds, Supplier<String> otherwise) {
        if (!holds) {
            throw new StepFailed(otherwise.get());
        }
    }

    private void step(String title) {
        out.printf("%n%s%n", title);
        out.flush();
    }

    private void printItem(JsonNode item) {
        print("%-12s %-10s %6d × %d".formatted(item.path("productId").asText(), item.path("productName").asText(),
                item.path("stock").asInt(), item.path("unitPrice").asInt()));
    }

    private void print(String line) {
        out.println("  " + line);
        out.flush();
    }
}
