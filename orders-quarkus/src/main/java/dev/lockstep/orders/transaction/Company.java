package dev.lockstep.orders.transaction;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;

/**
 * How long a transaction waits for company. Clients that are answered together ask again together: if the first of them
 * went alone, all others would have to wait for its commit. So as many as the last transaction had are waited for, at
 * most for a part of what its commit took; after a transaction of one, for nobody. Used by one thread.
 */
final class Company {

    private static final long LOOK_NANOS = TimeUnit.MICROSECONDS.toNanos(100);
    /** A commit that took long because Kafka was away says nothing of the next one. */
    private static final long AT_MOST_NANOS = TimeUnit.MILLISECONDS.toNanos(5);
    private static final int PART = 4;

    private int lastSize = 1;
    private long lastNanos;

    /** Returns when as many are there as is to be expected, or when waiting longer would not pay. */
    void await(IntSupplier there) {
        var end = System.nanoTime() + Math.min(lastNanos / PART, AT_MOST_NANOS);
        while (there.getAsInt() < lastSize && System.nanoTime() < end) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    void committed(int size, long nanos) {
        lastSize = size;
        lastNanos = nanos;
    }
}
