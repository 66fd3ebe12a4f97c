package dev.lockstep.stack.rebuild;

import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** Says how many rows there are, how many there will be, and how fast they come. */
final class Pace implements LongConsumer {

    private final String table;
    private final long expected;
    private final Consumer<String> progress;
    private final long began = System.nanoTime();
    private long last = -1;

    Pace(String table, long expected, Consumer<String> progress) {
        this.table = table;
        this.expected = expected;
        this.progress = progress;
    }

    @Override
    public void accept(long rows) {
        if (rows != last) {
            last = rows;
            progress.accept("%s: %,d of %,d rows, %d %%, %,.0f rows/s".formatted(table, rows, expected,
                    expected == 0 ? 100 : Math.min(100, 100 * rows / expected),
                    rows / ((System.nanoTime() - began) / 1e9)));
        }
    }
}
