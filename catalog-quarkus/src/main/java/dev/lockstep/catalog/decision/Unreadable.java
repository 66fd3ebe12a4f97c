package dev.lockstep.catalog.decision;

/** Of a record that is no order; the message says why, to whoever looks through the dead letters. */
class Unreadable extends Exception {

    Unreadable(String reason) {
        super(reason);
    }
}
