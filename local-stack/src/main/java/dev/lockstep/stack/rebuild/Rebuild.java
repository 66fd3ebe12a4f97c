package dev.lockstep.stack.rebuild;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.apache.kafka.common.TopicPartition;

import dev.lockstep.stack.Stack;
import dev.lockstep.stack.StackFailure;
import dev.lockstep.stack.audit.Topic;
import dev.lockstep.stack.connect.Sink;

/**
 * Empties a table of the read model, lets its sink write it again from the topic's first record, and compares. The old
 * rows are set aside, not deleted, until the new ones are known to be the same: so a rebuild that is interrupted
 * anywhere can be run again, which completes it, and still compares with what was there at first. Orders may flow
 * meanwhile: what is compared is the orders that were there.
 */
public final class Rebuild {

    private final Sink sink;
    private final SunkTable table;
    private final Topic topic;
    private final CatchUp catchUp;
    private final Consumer<String> progress;

    private Rebuild(Stack stack, Sink sink, Consumer<String> progress) {
        this.sink = sink;
        this.progress = progress;
        table = new SunkTable(stack.mariadb(), sink.topic());
        topic = new Topic(stack.kafka(), sink.topic());
        catchUp = new CatchUp(stack.kafka(), sink, table);
    }

    /** @param table null for every one */
    public static List<Rebuild> of(Stack stack, String table, Consumer<String> progress) {
        var sinks = Sink.of(stack.connect());
        var wanted = sinks.stream().filter(sink -> table == null || sink.topic().equals(table)).toList();
        if (wanted.isEmpty()) {
            throw new StackFailure(table == null
                    ? "Connect has no sink: `make up` starts what registers them."
                    : "No connector writes a table %s, only %s.".formatted(table,
                            sinks.stream().map(Sink::topic).toList()));
        }
        return wanted.stream().map(sink -> new Rebuild(stack, sink, progress)).toList();
    }

    /** Afterwards the sink runs, whoever had stopped it. */
    public Comparison run() {
        var continued = table.isSetAside();
        var began = topic.ends();
        if (continued) {
            say("continues the rebuild that was not completed");
            sink.stop();
        } else {
            setAside(began);
        }
        writeAgain();
        // Where the topic ended when an earlier attempt began, nobody knows any more.
        var comparison = table.compare(continued ? Long.MAX_VALUE : arrivedSince(began));
        if (comparison.isSame()) {
            table.forgetBefore();
        }
        return comparison;
    }

    /**
     * All that the topic holds stands in it. The sink starts anew: an earlier attempt may have left it stopped, and a task that
     * was paused while it got its partitions writes, but does not commit.
     */
    private void setAside(Map<TopicPartition, Long> ends) {
        sink.stop();
        sink.resume();
        say("waits until %s has written what its topic holds".formatted(sink.name()));
        catchUp.await(ends, rows -> {
        });
        sink.stop();
        table.setAside();
    }

    private void writeAgain() {
        sink.forgetOffsets();
        table.empty();
        sink.resume();
        say("%s reads its topic from the first record".formatted(sink.name()));
        catchUp.await(topic.ends(), new Pace(table.name(), table.rowsBefore(), progress));
    }

    /** At most: a transaction's end takes an offset too. */
    private long arrivedSince(Map<TopicPartition, Long> began) {
        return topic.ends().entrySet().stream()
                .mapToLong(end -> end.getValue() - began.getOrDefault(end.getKey(), 0L)).sum();
    }

    private void say(String what) {
        progress.accept("%s: %s".formatted(table.name(), what));
    }
}
