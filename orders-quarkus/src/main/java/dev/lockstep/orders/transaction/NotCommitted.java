package dev.lockstep.orders.transaction;

/** Nothing of the publication was written, and nothing of it ever will be. */
public class NotCommitted extends RuntimeException {

    public NotCommitted(String reason) {
        super(reason);
    }

    NotCommitted(Throwable cause) {
        super(cause);
    }
}
