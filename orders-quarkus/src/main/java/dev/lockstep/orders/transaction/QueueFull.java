package dev.lockstep.orders.transaction;

/** More publications wait than the queue holds; this one was not taken. */
public class QueueFull extends NotCommitted {

    QueueFull(int capacity) {
        super("all %d places are taken".formatted(capacity));
    }
}
