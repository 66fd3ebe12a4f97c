package dev.lockstep.stack.audit;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

import org.apache.kafka.common.TopicPartition;

import dev.lockstep.stack.Pause;
import dev.lockstep.stack.Stack;
import dev.lockstep.stack.deadletter.Letters;

/**
 * Takes a picture of a running system. Orders may flow meanwhile: what is in the topics when it begins is due, and has
 * to have reached everything; the tables are read next, the topics last, so that no row can be ahead of its record.
 */
public final class Audit {

    private static final String EVENTS = "example-order-topic";
    private static final String ENVELOPES = "orders";
    private static final String OUTCOMES = "order_outcomes";

    private final Stack stack;
    private final Duration patience;
    private final Consumer<String> progress;

    public Audit(Stack stack, Duration patience, Consumer<String> progress) {
        this.stack = stack;
        this.patience = patience;
        this.progress = progress;
    }

    public Picture take() {
        var picture = new Picture();
        var due = new HashMap<TopicPartition, Long>();
        due.putAll(ends(EVENTS, picture));
        due.putAll(ends(ENVELOPES, picture));
        awaitReaders(due);
        // Only now is every decision on a due order in its topic.
        awaitReaders(ends(OUTCOMES, picture));
        progress.accept("reading the tables");
        var tables = new Tables(stack.mariadb(), picture);
        tables.readOrders();
        tables.readCatalog();
        progress.accept("reading the topics");
        readEvents(due, picture);
        readEnvelopes(due, picture);
        readOutcomes(picture);
        readDeadLetters(picture);
        return picture;
    }

    private void awaitReaders(Map<TopicPartition, Long> ends) {
        var deadline = System.nanoTime() + patience.toNanos();
        try (var readers = new Readers(stack.kafka())) {
            var behind = readers.behind(ends);
            while (!behind.isEmpty() && System.nanoTime() < deadline) {
                progress.accept("waiting for the readers of %s".formatted(behind));
                Pause.of(Duration.ofSeconds(1));
                behind = readers.behind(ends);
            }
        }
    }

    private void readEvents(Map<TopicPartition, Long> due, Picture picture) {
        readOrders(EVENTS, due, picture, (value, isDue) -> PlainOrder.read(value).ifPresent(read -> {
            var trace = picture.trace(read.orderId());
            trace.tellEvent(read.order());
            markDue(trace, isDue);
        }));
    }

    private void readEnvelopes(Map<TopicPartition, Long> due, Picture picture) {
        var envelopes = new Envelopes();
        readOrders(ENVELOPES, due, picture, (value, isDue) -> envelopes.read(ENVELOPES, value).ifPresent(payload -> {
            var trace = picture.trace(payload.getString("order_id"));
            trace.tellEnvelope(Envelopes.order(payload, picture));
            markDue(trace, isDue);
        }));
    }

    private void readOutcomes(Picture picture) {
        var envelopes = new Envelopes();
        new Topic(stack.kafka(), OUTCOMES).read(ends(OUTCOMES, picture),
                record -> envelopes.read(OUTCOMES, record.value())
                        .ifPresent(payload -> picture.trace(payload.getString("order_id"))
                                .tellOutcome(Envelopes.outcome(payload, picture))));
    }

    private void readDeadLetters(Picture picture) {
        new Letters(stack.kafka()).open().forEach(letter -> picture.deadLetters().add(DeadLetter.of(letter)));
    }

    @FunctionalInterface
    private interface OrderReader {
        void read(byte[] value, boolean isDue);
    }

    private void readOrders(String name, Map<TopicPartition, Long> due, Picture picture, OrderReader reader) {
        var topic = new Topic(stack.kafka(), name);
        var ends = topic.ends();
        if (!due.entrySet().containsAll(ends.entrySet())) {
            picture.ordersFlowed();
        }
        topic.read(ends, record -> reader.read(record.value(),
                record.offset() < due.getOrDefault(new TopicPartition(name, record.partition()), 0L)));
    }

    private static void markDue(Trace trace, boolean isDue) {
        if (isDue) {
            trace.due();
        }
    }

    private Map<TopicPartition, Long> ends(String topic, Picture picture) {
        var ends = new Topic(stack.kafka(), topic).ends();
        var sentence = "Topic '%s' doesn't exist".formatted(topic);
        if (ends.isEmpty() && !picture.missing().contains(sentence)) {
            picture.missing().add(sentence);
        }
        return ends;
    }
}
