package dev.lockstep.orders;

/** One field and the limit that it breaks. */
record Violation(String field, String message) {}
