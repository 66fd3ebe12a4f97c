package dev.lockstep.stack.audit;

import java.time.Duration;

import dev.lockstep.stack.StackFailure;

/** Waiting that an interrupt ends. */
public final class Pause {

    private Pause() {
    }

    public static void of(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted.", e);
        }
    }
}
