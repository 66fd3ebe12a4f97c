package dev.lockstep.orders;

/** What is known of an order's fate. */
enum OrderStatus {
    /** Placed; the catalog has not decided yet, or its decision is not here yet. */
    PENDING,
    /** The stock is the customer's. */
    CONFIRMED,
    /** No stock was taken; the reason says why. */
    REJECTED
}
