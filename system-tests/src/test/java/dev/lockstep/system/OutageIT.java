package dev.lockstep.system;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.notNullValue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.lockstep.stack.Part;
import dev.lockstep.stack.Progress;
import dev.lockstep.stack.QuarkusService;
import dev.lockstep.stack.Stack;
import dev.lockstep.stack.testing.RunningPart;

/** What goes on while a part is away, and that nothing is missing once it is back. */
@ExtendWith(RunningSystem.class)
class OutageIT {

    final Stack stack;
    final QuarkusService orders;
    final Customer customer = Customer.someone();

    OutageIT(Stack stack) {
        this.stack = stack;
        orders = stack.orders().get(0);
    }

    @AfterEach
    void giveBackWhatWasTaken() {
        stack.up(Progress.SILENT);
    }

    @Test
    void acceptsOrdersWithoutConnectAndShowsThemOnceItIsBack() {
        // Given
        var connect = part(stack.connect());
        connect.stop();

        // When
        var order = customer.orders(orders, "CATALOG-001", 1, 1500);

        // Then
        assertThat(customer.sees(orders)).isEmpty();
        connect.start();
        await().atMost(60, SECONDS).until(() -> customer.sees(orders).contains(order));
    }

    @Test
    void acceptsOrdersWithoutTheDatabaseAndSaysThatItCanShowNone() {
        // Given
        var mariadb = part(stack.mariadb());
        mariadb.kill();

        // When
        var order = customer.orders(orders, "CATALOG-001", 1, 1500);

        // Then
        customer.looks(orders).statusCode(503).contentType("application/problem+json")
                .header("Retry-After", notNullValue());
        mariadb.start();
        await().atMost(90, SECONDS).ignoreExceptions().until(() -> customer.sees(orders).contains(order));
    }

    @Test
    void lowersTheStockOnceTheCatalogIsBack() {
        // Given
        var product = Product.inStock(stack.catalog(), 100);
        var catalog = part(stack.catalog());
        catalog.kill();

        // When
        customer.orders(orders, product.id(), 2, Product.UNIT_PRICE);

        // Then
        catalog.start();
        await().atMost(60, SECONDS).until(() -> product.stock() == 98);
    }

    private <P extends Part> RunningPart<P> part(P part) {
        return new RunningPart<>(stack.home(), part);
    }
}
