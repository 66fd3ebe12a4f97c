package dev.lockstep.system;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.lockstep.stack.QuarkusService;
import dev.lockstep.stack.Stack;
import dev.lockstep.stack.testing.RunningPart;

/** Many at once, over all instances. */
@ExtendWith(RunningSystem.class)
class RushIT {

    final Stack stack;
    final Customer customer = Customer.someone();

    RushIT(Stack stack) {
        this.stack = stack;
    }

    @Test
    void sellsAllThatIsThereAndNoMoreWhileTheCatalogIsKilledThreeTimes() throws InterruptedException {
        // Given
        var product = Product.inStock(stack.catalog(), 1_000);
        var catalog = new RunningPart<>(stack.home(), stack.catalog());
        var clients = Executors.newFixedThreadPool(64);

        // When
        IntStream.range(0, 5_000).forEach(number -> clients.submit(() -> order(product, "key-" + number, number)));
        clients.shutdown();
        for (int kill = 0; kill < 3; kill++) {
            await().atMost(60, SECONDS).until(decidedOrMore(product, 500 + 1_000 * kill));
            catalog.kill();
            catalog.start();
        }

        // Then
        assertThat(clients.awaitTermination(120, SECONDS)).isTrue();
        await().atMost(120, SECONDS).untilAsserted(() -> assertThat(outcomes(product)).containsExactlyInAnyOrder(
                outcome("CONFIRMED", null, 1_000), outcome("REJECTED", "OUT_OF_STOCK", 4_000)));
        assertThat(product.stock()).isZero();
    }

    @Test
    void takesAHundredRequestsWithOneKeyForOneOrder() throws InterruptedException, ExecutionException {
        // Given
        var product = Product.inStock(stack.catalog(), 1_000);
        var key = UUID.randomUUID().toString();
        var clients = Executors.newFixedThreadPool(100);
        var requests = IntStream.range(0, 100).<Callable<String>>mapToObj(number -> () -> order(product, key, number))
                .toList();

        // When
        var answers = clients.invokeAll(requests);

        // Then
        assertThat(answers).extracting(answer -> answer.get()).containsOnly(answers.get(0).get());
        await().atMost(60, SECONDS).until(() -> product.stock() == 999);
        assertThat(customer.sees(stack.orders().get(0))).hasSize(1);
        clients.shutdown();
    }

    /** Once it is accepted; until then it is asked for again, with its key. */
    private String order(Product product, String key, int number) {
        while (true) {
            var answer = customer.tries(instance(number), key, product.id(), 1, Product.UNIT_PRICE).extract();
            if (answer.statusCode() == 201) {
                return answer.path("orderId");
            }
        }
    }

    private QuarkusService instance(int number) {
        return stack.orders().get(number % stack.orders().size());
    }

    private Callable<Boolean> decidedOrMore(Product product, long count) {
        return () -> outcomes(product).stream().mapToLong(row -> ((Number) row.get("orders")).longValue())
                .sum() >= count;
    }

    private List<Map<String, Object>> outcomes(Product product) {
        return new Sql(stack.mariadb()).rows("""
                SELECT status, reason, COUNT(*) AS orders FROM orders JOIN order_outcomes USING (order_id)
                WHERE product_id = ? GROUP BY status, reason""", product.id());
    }

    private static Map<String, Object> outcome(String status, String reason, long orders) {
        var row = new HashMap<String, Object>();
        row.put("status", status);
        row.put("reason", reason);
        row.put("orders", orders);
        return row;
    }
}
