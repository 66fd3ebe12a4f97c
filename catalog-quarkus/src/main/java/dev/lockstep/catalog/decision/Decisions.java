package dev.lockstep.catalog.decision;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.faulttolerance.Retry;

import dev.lockstep.catalog.CatalogItem;
import dev.lockstep.catalog.CatalogItems;
import dev.lockstep.catalog.Rejection;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.faulttolerance.api.BeforeRetry;

/** Decides each order once, in the order in which they were placed, all of a poll or nothing. */
@ApplicationScoped
class Decisions {

    private final CatalogItems items;
    private final Inbox inbox;

    Decisions(CatalogItems items, Inbox inbox) {
        this.items = items;
        this.inbox = inbox;
    }

    /**
     * The outcome of every order, whether it is decided now or was before. Tried again from the start until it succeeds:
     * after a commit of which nobody knows how it ended, and when another instance has decided one of the orders
     * meanwhile, the inbox then knows.
     */
    @Retry(maxRetries = -1, maxDuration = 0, delay = 1, delayUnit = ChronoUnit.SECONDS)
    @BeforeRetry(RetryLog.class)
    List<Outcome> outcomesOf(List<OrderPlaced> orders) {
        return orders.isEmpty() ? List.of() : QuarkusTransaction.requiringNew().call(() -> decide(orders));
    }

    /**
     * The products are locked before the inbox is read: what another instance decides of the same orders is in it, or
     * has to wait until this has committed.
     */
    private List<Outcome> decide(List<OrderPlaced> orders) {
        var locked = items.lockAll(each(orders, OrderPlaced::productId));
        var decided = inbox.decided(each(orders, OrderPlaced::orderId));
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS); // what the column holds
        for (var order : orders) {
            if (!decided.containsKey(order.orderId())) {
                var decision = decide(order, locked.get(order.productId()), now);
                inbox.persist(decision);
                decided.put(order.orderId(), decision);
            }
        }
        return decided.values().stream().map(DecidedOrder::outcome).toList();
    }

    private static DecidedOrder decide(OrderPlaced order, CatalogItem item, Instant now) {
        if (item == null) {
            return DecidedOrder.rejected(order, Rejection.UNKNOWN_PRODUCT, now);
        }
        return item.take(order.qty(), order.unitPrice())
                .map(reason -> DecidedOrder.rejected(order, reason, now))
                .orElseGet(() -> DecidedOrder.confirmed(order, now));
    }

    private static Collection<String> each(List<OrderPlaced> orders, Function<OrderPlaced, String> id) {
        var ids = new TreeSet<String>();
        orders.forEach(order -> ids.add(id.apply(order)));
        return ids;
    }
}
