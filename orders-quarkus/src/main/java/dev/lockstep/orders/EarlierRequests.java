package dev.lockstep.orders;

import java.time.temporal.ChronoUnit;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;

/**
 * What the read model shows of earlier requests with the same key. It may be behind or away: then a retry is written once
 * more, as the same order, and the same key with another content goes unnoticed.
 */
@ApplicationScoped
class EarlierRequests {

    private static final Logger LOG = Logger.getLogger(EarlierRequests.class);

    private final Orders orders;

    EarlierRequests(Orders orders) {
        this.orders = orders;
    }

    /**
     * The order as it was placed before.
     *
     * @throws KeyReused if the key was used for another order
     */
    @CircuitBreaker(requestVolumeThreshold = 4, delay = 2, delayUnit = ChronoUnit.SECONDS, skipOn = KeyReused.class)
    Optional<OrderView> find(OrderPlaced order) {
        var placed = orders.placedWith(order.userId(), order.key());
        var same = placed.stream().filter(each -> each.orderId().equals(order.orderId())).findFirst();
        if (same.isEmpty() && !placed.isEmpty()) {
            throw new KeyReused();
        }
        return same;
    }

    /** What else keeps it from being looked for must not keep the order from being placed. */
    static boolean unseen(Throwable e) {
        return !(e instanceof KeyReused);
    }

    static Optional<OrderView> notSeen(Throwable e) {
        if (!(e instanceof CircuitBreakerOpenException)) {
            LOG.warnf("Earlier requests can't be looked for: %s", e);
        }
        return Optional.empty();
    }
}
