package dev.lockstep.orders;

import dev.lockstep.orders.transaction.OutcomeUnknown;

/** Whether the order was placed is not known; asking again with the key finds out, and does not place it twice. */
class OrderUncertain extends RuntimeException {

    private final IdempotencyKey key;

    OrderUncertain(IdempotencyKey key, OutcomeUnknown cause) {
        super(cause);
        this.key = key;
    }

    IdempotencyKey key() {
        return key;
    }
}
