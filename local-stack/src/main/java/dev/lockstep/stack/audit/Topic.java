package dev.lockstep.stack.audit;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

import dev.lockstep.stack.KafkaBroker;
import dev.lockstep.stack.StackFailure;

/** The committed records of a topic. */
public record Topic(KafkaBroker kafka, String name) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Where its committed records end now: its last stable offsets. Empty if there is no such topic. */
    public Map<TopicPartition, Long> ends() {
        return ends("read_committed");
    }

    /** Records follow its last stable offset: somebody has begun a transaction, and not ended it yet. */
    public boolean hasOpenTransactions() {
        return !ends().equals(ends("read_uncommitted"));
    }

    /** Hands over every committed record before the given ends. */
    public void read(Map<TopicPartition, Long> ends, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        try (var consumer = consumer("read_committed")) {
            consumer.assign(ends.keySet());
            consumer.seekToBeginning(ends.keySet());
            var lastProgress = System.nanoTime();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                var records = consumer.poll(Duration.ofMillis(200));
                for (var record : records) {
                    if (record.offset() < ends.get(new TopicPartition(record.topic(), record.partition()))) {
                        reader.accept(record);
                    }
                }
                lastProgress = records.isEmpty() ? lastProgress : System.nanoTime();
                if (System.nanoTime() - lastProgress > PATIENCE.toNanos()) {
                    throw new StackFailure("%s can't be read to its end.".formatted(name));
                }
            }
        } catch (KafkaException e) {
            throw new StackFailure("%s can't be read: %s".formatted(name, e.getMessage()), e);
        }
    }

    /**
     * There is a record from an offset on. Offsets alone don't tell: each transaction ends in a marker, which takes an
     * offset and is read by nobody.
     *
     * @throws KafkaException also if that can't be told in half a minute
     */
    boolean hasRecords(TopicPartition partition, long from, long end, Predicate<byte[]> thatCount) {
        try (var consumer = consumer("read_committed")) {
            consumer.assign(List.of(partition));
            consumer.seek(partition, from);
            var deadline = System.nanoTime() + PATIENCE.toNanos();
            while (consumer.position(partition) < end) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    if (thatCount.test(record.value())) {
                        return true;
                    }
                }
                if (System.nanoTime() > deadline) {
                    throw new TimeoutException("%s is not read from %d to %d".formatted(partition, from, end));
                }
            }
            return false;
        }
    }

    private Map<TopicPartition, Long> ends(String isolation) {
        try (var consumer = consumer(isolation)) {
            return new HashMap<>(consumer.endOffsets(partitions(consumer)));
        }
    }

    private List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer) {
        var topics = consumer.listTopics();
        return topics.getOrDefault(name, List.of()).stream()
                .map(info -> new TopicPartition(name, info.partition())).toList();
    }

    private KafkaConsumer<byte[], byte[]> consumer(String isolation) {
        return new KafkaConsumer<>(Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers(),
                ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation,
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000),
                new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
