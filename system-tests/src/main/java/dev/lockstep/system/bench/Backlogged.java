package dev.lockstep.system.bench;

import java.sql.SQLException;
import java.time.Duration;

import dev.lockstep.stack.Pause;
import dev.lockstep.stack.StackFailure;

/**
 * How fast a backlog is worked off, as the database tells.
 *
 * @param before what was counted when none of it was done
 */
record Backlogged(Bench.Run run, Counter counter, long before, long total) {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final long PATIENCE_NANOS = Duration.ofMinutes(5).toNanos();

    /** From the end of the first 40 % on, by when whoever works it off is warm, to the end. */
    double perSecond() throws SQLException {
        var gaveUp = System.nanoTime() + PATIENCE_NANOS;
        var nextWord = 0L;
        long first = 0;
        long since = 0;
        long looks = 0;
        while (System.nanoTime() < gaveUp) {
            var done = counter.now() - before;
            var now = System.nanoTime();
            if (since == 0 && done >= total * 2 / 5) {
                if (looks == 0) {
                    throw new StackFailure(
                            "%,d of %,d were done before anybody looked: no rate is to be told from the rest."
                                    .formatted(done, total));
                }
                first = done;
                since = now;
            }
            if (done >= total) {
                return (done - first) / ((now - since) / 1e9);
            }
            if (now > nextWord) {
                run.tell("  %,d of %,d", done, total);
                nextWord = now + Duration.ofSeconds(5).toNanos();
            }
            looks++;
            Pause.of(BETWEEN_LOOKS);
        }
        throw new StackFailure("The backlog of %,d was not worked off in five minutes.".formatted(total));
    }
}
