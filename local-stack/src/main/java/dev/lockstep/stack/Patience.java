package dev.lockstep.stack;

import java.time.Duration;
import java.util.function.Supplier;

/** How long somebody waits for what others bring about, and how often they look meanwhile. */
public record Patience(Duration limit, Duration betweenLooks) {

    /** One look. */
    @FunctionalInterface
    public interface Condition<X extends Exception> {

        boolean holds() throws X;
    }

    /**
     * Returns as soon as the condition holds.
     *
     * @throws StackFailure with the complaint if it has not come to hold within the limit
     */
    public <X extends Exception> void awaits(Condition<X> condition, Supplier<String> complaint) throws X {
        if (!sees(condition)) {
            throw new StackFailure(complaint.get());
        }
    }

    /** Whether the condition has come to hold within the limit; looks at least once. */
    public <X extends Exception> boolean sees(Condition<X> condition) throws X {
        var end = System.nanoTime() + limit.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                return false;
            }
            Pause.of(betweenLooks);
        }
        return true;
    }
}
