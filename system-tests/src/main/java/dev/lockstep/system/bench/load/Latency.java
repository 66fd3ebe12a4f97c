package dev.lockstep.system.bench.load;

/** Of many events of one kind: milliseconds. */
public record Latency(long count, double p50, double p99, double max) {}
