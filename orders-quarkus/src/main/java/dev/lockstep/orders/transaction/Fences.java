package dev.lockstep.orders.transaction;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;

/**
 * Tells a stray fence from a second instance of the same id. Kafka also fences a producer whose transaction was open for
 * too long, or that a late request of its own predecessor overtook; but it does not do so again and again. Two instances
 * fence each other whenever both write, and the older one is fenced first: it is also the first to stay away.
 */
final class Fences {

    private static final int PROOF = 3;
    private static final Duration WITHIN = Duration.ofMinutes(1);

    private final Deque<Long> times = new ArrayDeque<>();
    private boolean proven;

    void count(Throwable failure) {
        if (isFence(failure)) {
            times.add(System.nanoTime());
            times.removeIf(time -> System.nanoTime() - time > WITHIN.toNanos());
            proven |= times.size() >= PROOF;
        }
    }

    /** Once proven, it stays so: to come back would be to fence the other one. */
    boolean proveAnotherInstance() {
        return proven;
    }

    private static boolean isFence(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProducerFencedException || cause instanceof InvalidProducerEpochException) {
                return true;
            }
        }
        return false;
    }
}
