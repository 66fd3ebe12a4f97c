package dev.lockstep.system.proxy;

import java.time.Duration;

/**
 * What a proxy does with bytes.
 *
 * @param requests whether those of the caller reach the one that is called; what does not is gone
 * @param answers the same for the way back
 * @param delay how long each waits; up to twice as long if it came while others waited
 */
record Traffic(boolean requests, boolean answers, Duration delay) {

    static final Traffic FREE = new Traffic(true, true, Duration.ZERO);
    static final Traffic SWALLOWED = new Traffic(false, false, Duration.ZERO);
    static final Traffic UNANSWERED = new Traffic(true, false, Duration.ZERO);

    static Traffic slow(Duration delay) {
        return new Traffic(true, true, delay);
    }
}
