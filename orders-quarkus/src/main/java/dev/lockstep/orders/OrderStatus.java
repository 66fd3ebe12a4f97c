package dev.lockstep.orders;

/** What is known of an order's fate. */
enum OrderStatus {
    /** Placed; the catalog has not decided yet. */
    PENDING
}
