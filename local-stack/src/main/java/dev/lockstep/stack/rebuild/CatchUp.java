package dev.lockstep.stack.rebuild;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

import org.apache.kafka.common.TopicPartition;

import dev.lockstep.stack.KafkaBroker;
import dev.lockstep.stack.Pause;
import dev.lockstep.stack.StackFailure;
import dev.lockstep.stack.audit.Readers;
import dev.lockstep.stack.connect.Sink;

/** Waits for a sink that writes, for as long as it goes on. */
record CatchUp(KafkaBroker kafka, Sink sink, SunkTable table) {

    /** Longer than the keeper needs to restart a task that has failed. */
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private record Progress(long rows, List<TopicPartition> behind) {}

    /** Returns when all before these ends is written, and the sink has committed that it is. */
    void await(Map<TopicPartition, Long> ends, LongConsumer rows) {
        try (var readers = new Readers(kafka)) {
            var last = new Progress(-1, List.of());
            var lastProgress = System.nanoTime();
            while (true) {
                // The rows after the offsets: those of the last moment count as well.
                var behind = readers.behind(ends);
                var now = new Progress(table.rows(), behind);
                rows.accept(now.rows());
                if (behind.isEmpty()) {
                    return;
                }
                if (!now.equals(last)) {
                    last = now;
                    lastProgress = System.nanoTime();
                } else if (System.nanoTime() - lastProgress > PATIENCE.toNanos()) {
                    throw new StackFailure(
                            "%s gets no further in %s: `make status` shows its state, `make logs` why. Then run this again."
                                    .formatted(sink.name(), behind));
                }
                Pause.of(Duration.ofSeconds(1));
            }
        }
    }
}
