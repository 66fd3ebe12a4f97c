package dev.lockstep.catalog.decision;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.faulttolerance.Retry;
import org.hibernate.exception.ConstraintViolationException;

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
     * The outcome of every order, whether it is decided now or was before. As a rule none was, so that is supposed first;
     * where the inbox knows better, it is asked. Tried again from the start until it succeeds: after a commit of which
     * nobody knows how it ended, and when another instance has decided one of the orders meanwhile.
     */
    @Retry(maxRetries = -1, maxDuration = 0, delay = 1, delayUnit = ChronoUnit.SECONDS)
    @BeforeRetry(RetryLog.class)
    List<Outcome> outcomesOf(List<OrderPlaced> orders) {
        if (orders.isEmpty()) {
            return List.of();
        }
        try {
            return QuarkusTransaction.requiringNew().call(() -> decide(orders, none -> new HashMap<>()));
        } catch (ConstraintViolationException e) {
            return QuarkusTransaction.requiringNew().call(() -> decide(orders, this::decidedBefore));
        }
    }

    /**
     * The products are locked before the inbox is read: what another instance decides of the same orders is in it, or
     * has to wait until this has committed.
     *
     * @param before finds those of the orders that were decided before
     */
    private List<Outcome> decide(List<OrderPlaced> orders,
            Function<List<OrderPlaced>, Map<String, DecidedOrder>> before) {
        var locked = items.lockAll(each(orders, OrderPlaced::productId));
        var decided = before.apply(orders);
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS); // what the column holds
        var decisions = new ArrayList<DecidedOrder>();
        for (var order : orders) {
            if (!decided.containsKey(order.orderId())) {
                var decision = decide(order, locked.get(order.productId()), now);
                decisions.add(decision);
                decided.put(order.orderId(), decision);
            }
        }
        inbox.add(decisions);
        return outcomes(orders, decided);
    }

    /** One for each order, however often it is there. */
    private static List<Outcome> outcomes(List<OrderPlaced> orders, Map<String, DecidedOrder> decided) {
        var outcomes = new ArrayList<Outcome>(decided.size());
        for (var order : orders) {
            var decision = decided.remove(order.orderId());
            if (decision != null) {
                outcomes.add(decision.outcomeOf(order));
            }
        }
        return outcomes;
    }

    private Map<String, DecidedOrder> decidedBefore(List<OrderPlaced> orders) {
        return inbox.decided(each(orders, OrderPlaced::orderId));
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
