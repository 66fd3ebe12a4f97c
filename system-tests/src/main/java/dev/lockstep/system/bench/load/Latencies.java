package dev.lockstep.system.bench.load;

import java.util.concurrent.TimeUnit;

import org.HdrHistogram.Histogram;

/** Of one kind of event; used by one thread at a time. */
public final class Latencies {

    private final Histogram nanos = new Histogram(TimeUnit.MINUTES.toNanos(5), 3);

    public void add(long nanos) {
        this.nanos.recordValue(Math.max(0, nanos));
    }

    public Latency summary() {
        return new Latency(nanos.getTotalCount(), millis(50), millis(99), millis(100));
    }

    private double millis(double percentile) {
        return nanos.getValueAtPercentile(percentile) / 1e6;
    }
}
