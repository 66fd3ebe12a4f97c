package dev.lockstep.stack.audit;

/** One product: what is left of what was ever supplied. */
public record Stock(String productId, long left, long supplied, long sold) {}
