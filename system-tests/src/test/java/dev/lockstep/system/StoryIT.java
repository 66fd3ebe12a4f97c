package dev.lockstep.system;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.json.JsonConverter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.lockstep.stack.QuarkusService;
import dev.lockstep.stack.Stack;
import io.restassured.path.json.JsonPath;

/** The story of the source document, from outside. */
@ExtendWith(RunningSystem.class)
class StoryIT {

    final Stack stack;
    final QuarkusService first;
    final QuarkusService second;
    final Customer customer = Customer.someone();

    StoryIT(Stack stack) {
        this.stack = stack;
        first = stack.orders().get(0);
        second = stack.orders().get(1);
    }

    @Test
    void showsEveryOrderOnEveryInstanceAndInTheDatabase() {
        // When
        var one = customer.orders(first, "CATALOG-001", 1, 1500);
        var two = customer.orders(second, "CATALOG-002", 2, 1000);
        var three = customer.orders(first, "CATALOG-003", 3, 2000);

        // Then
        await().atMost(20, SECONDS).untilAsserted(() -> {
            assertThat(customer.sees(first)).containsExactly(three, two, one);
            assertThat(customer.sees(second)).containsExactly(three, two, one);
        });
        assertThat(new Sql(stack.mariadb()).rows(
                "SELECT order_id, product_id, qty, unit_price, total_price FROM orders WHERE user_id = ? ORDER BY created_at, order_id",
                customer.id()))
                .containsExactly(
                        Map.of("order_id", one, "product_id", "CATALOG-001", "qty", 1, "unit_price", 1500,
                                "total_price", 1500),
                        Map.of("order_id", two, "product_id", "CATALOG-002", "qty", 2, "unit_price", 1000,
                                "total_price", 2000),
                        Map.of("order_id", three, "product_id", "CATALOG-003", "qty", 3, "unit_price", 2000,
                                "total_price", 6000));
    }

    @Test
    void lowersTheStockByExactlyWhatWasOrdered() {
        // Given
        var product = Product.inStock(stack.catalog(), 100);

        // When
        customer.orders(first, product.id(), 3, Product.UNIT_PRICE);
        customer.orders(second, product.id(), 4, Product.UNIT_PRICE);

        // Then
        await().atMost(20, SECONDS).until(() -> product.stock() <= 93);
        await().during(1, SECONDS).atMost(5, SECONDS).until(() -> product.stock() == 93);
    }

    @Test
    void publishesAPlainEventAndAnEnvelopeThatConnectReads() {
        // When
        var placed = customer.tries(second, "CATALOG-002", 3, 1000).statusCode(201).extract().jsonPath();

        // Then
        String orderId = placed.get("orderId");
        var event = only(new Topic(stack.kafka(), "example-order-topic"), orderId, "CATALOG-002");
        assertThat(new JsonPath(event).<Map<String, Object>>get()).containsAllEntriesOf(Map.of("orderId", orderId,
                "userId", customer.id(), "productId", "CATALOG-002", "qty", 3, "unitPrice", 1000, "totalPrice", 3000));
        var envelope = only(new Topic(stack.kafka(), "orders"), orderId, orderId);
        var read = asConnectReads(envelope);
        assertThat(List.of(read.getString("order_id"), read.getString("user_id"), read.getString("product_id")))
                .containsExactly(orderId, customer.id(), "CATALOG-002");
        assertThat(List.of(read.getInt32("qty"), read.getInt32("unit_price"), read.getInt32("total_price")))
                .containsExactly(3, 1000, 3000);
        assertThat(((java.util.Date) read.get("created_at")).toInstant()).hasToString(placed.getString("createdAt"));
    }

    /** The value of the one record that mentions an order; it has the given key. */
    private static String only(Topic topic, String orderId, String key) {
        var records = topic.records().stream()
                .filter(r -> new String(r.value(), StandardCharsets.UTF_8).contains(orderId)).toList();
        assertThat(records).singleElement().satisfies(r -> assertThat(r.key()).isEqualTo(key));
        return new String(records.get(0).value(), StandardCharsets.UTF_8);
    }

    private static Struct asConnectReads(String envelope) {
        try (var converter = new JsonConverter()) {
            converter.configure(Map.of("schemas.enable", true), false);
            return (Struct) converter.toConnectData("orders", envelope.getBytes(StandardCharsets.UTF_8)).value();
        }
    }
}
