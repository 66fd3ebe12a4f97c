package dev.lockstep.orders;

import static java.time.temporal.ChronoUnit.SECONDS;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.faulttolerance.CircuitBreaker;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/**
 * The read model. What one user placed is never shown to another. While the database hangs reads fail at once: each would
 * hold a thread until it times out, and keys of orders are looked for, and health is told, on the same threads.
 */
@ApplicationScoped
class Orders implements PanacheRepositoryBase<Order, Order.Key> {

    private final Outcomes outcomes;

    Orders(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    /** In a transaction of its own, so that a second look in the same request sees what has come since. */
    @CircuitBreaker(delay = 2, delayUnit = SECONDS)
    @Transactional
    Optional<OrderView> one(String userId, String orderId) {
        return shown(find("userId = ?1 and orderId = ?2", userId, orderId)).stream().findFirst();
    }

    /** More than one only if requests with one key and different contents overtook each other. */
    @Transactional
    List<OrderView> placedWith(String userId, IdempotencyKey key) {
        return shown(find("userId = ?1 and idempotencyKey = ?2", userId, key.value()));
    }

    /**
     * One page of a user's orders, newest first.
     *
     * @param after the last order of the page before, null for the first page
     */
    @CircuitBreaker(delay = 2, delayUnit = SECONDS)
    OrderPage page(String userId, Limit limit, Cursor after) {
        // One more than asked for says whether there is a next page.
        var rows = shown(newestFirst(userId, after).range(0, limit.orders()));
        return OrderPage.of(rows, limit);
    }

    /** The first condition on the time is implied by the second; it is what MariaDB makes an index range of. */
    private PanacheQuery<Order> newestFirst(String userId, Cursor after) {
        return after == null
                ? find("userId = ?1 order by createdAt desc, orderId desc", userId)
                : find("userId = ?1 and createdAt <= ?2 and (createdAt < ?2 or orderId < ?3)"
                        + " order by createdAt desc, orderId desc", userId, after.createdAt(), after.orderId());
    }

    private List<OrderView> shown(PanacheQuery<Order> orders) {
        return outcomes.complete(orders.project(OrderView.class).list());
    }
}
