package dev.lockstep.orders;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

/** Looks at the read model again and again, since it tells nobody when it changes. Between two looks no thread waits. */
@ApplicationScoped
class OrderWatch {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    /** Many may wait for a catalog that is away, and each look is a query. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

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
        return look(() -> find(userId, orderId), wanted, System.nanoTime() + wait.atMost().toNanos(), FIRST_PAUSE);
    }

    private static Uni<Optional<OrderView>> look(Supplier<Uni<Optional<OrderView>>> order,
            Predicate<OrderView> wanted, long end, Duration pause) {
        return order.get().chain(seen -> {
            var left = end - System.nanoTime();
            if (seen.filter(wanted).isPresent() || left <= 0) {
                return Uni.createFrom().item(seen);
            }
            return Uni.createFrom().item(seen).onItem().delayIt().by(shorter(pause, Duration.ofNanos(left)))
                    .chain(() -> look(order, wanted, end, shorter(pause.multipliedBy(3).dividedBy(2), LONGEST_PAUSE)));
        });
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
