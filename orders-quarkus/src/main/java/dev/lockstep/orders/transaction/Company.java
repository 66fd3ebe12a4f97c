package dev.lockstep.orders.transaction;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;

/**
 * How long a transaction waits for company. Clients that are answered together ask again together, and those that came
 * meanwhile are there already: so as many as both are expected, and waited for no longer than three commits take.
 * Where clients come by themselves rather than again, this makes fewer and larger transactions of them, and where one
 * comes alone, none waits. Used by one thread.
 */
final class Company {

    private static final long LOOK_NANOS = TimeUnit.MICROSECONDS.toNanos(100);
    /** A commit that took long because Kafka was away says nothing of the next one. */
    private static final long AT_MOST_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final int COMMITS = 3;

    private int expected = 1;
    private long lastNanos;

    /** Returns when as many are there as is to be expected, or when waiting longer would not pay. */
    void await(IntSupplier there) {
        var end = System.nanoTime() + Math.min(lastNanos * COMMITS, AT_MOST_NANOS);
        while (there.getAsInt() < expected && System.nanoTime() < end) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    /** @param came how many came while the transaction of this size was made */
    void committed(int size, int came, long nanos) {
        expected = size + came;
        lastNanos = nanos;
    }
}
