package dev.lockstep.orders;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

/** Looks at the read model again and again, since it tells nobody when it changes. Between two looks no thread waits. */
@ApplicationScoped
class OrderWatch {

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final BlockingReads reads;
    private final Orders orders;

    OrderWatch(BlockingReads reads, Orders orders) {
        this.reads = reads;
        this.orders = orders;
    }

    /** Looks once. */
    Uni<Optional<OrderView>> find(String userId, String orderId) {
        return reads.read(() -> orders.one(userId, orderId));
    }

    /** @return what was seen last, when it is what is wanted or the wait is over */
    Uni<Optional<OrderView>> find(String userId, String orderId, Wait wait, Predicate<OrderView> wanted) {
        var end = System.nanoTime() + wait.atMost().toNanos();
        return find(userId, orderId).repeat().withDelay(PAUSE)
                .whilst(seen -> seen.filter(wanted).isEmpty() && System.nanoTime() < end)
                .collect().last();
    }
}
