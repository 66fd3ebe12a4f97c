package dev.lockstep.orders.transaction;

/** The publication was with Kafka when its answer failed to come: it is written as a whole, or not at all. */
public class OutcomeUnknown extends RuntimeException {

    public OutcomeUnknown(String reason) {
        super(reason);
    }

    OutcomeUnknown(Throwable cause) {
        super(cause);
    }
}
