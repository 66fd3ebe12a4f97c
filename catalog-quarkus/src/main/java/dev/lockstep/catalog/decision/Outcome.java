package dev.lockstep.catalog.decision;

import java.time.Instant;

import dev.lockstep.catalog.Rejection;

/**
 * What was decided of an order, once and for all.
 *
 * @param userId whose order it is, empty if the order does not say
 * @param reason null unless it was rejected
 */
record Outcome(String orderId, String userId, Status status, Rejection reason, Instant decidedAt) {

    /** The names are the contract's. */
    enum Status {
        CONFIRMED, REJECTED
    }

    Outcome {
        if ((status == Status.REJECTED) != (reason != null)) {
            throw new IllegalArgumentException(status + " because of " + reason);
        }
    }
}
