package dev.lockstep.orders;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

import dev.lockstep.stack.testing.KafkaResource;

/** Both topics as a reader of committed records sees them, from where they ended when this was opened. */
final class BothTopics implements AutoCloseable {

    static final String EVENTS = "example-order-topic";
    static final String ENVELOPES = "orders";

    private final KafkaConsumer<String, String> consumer;

    BothTopics() {
        consumer = new KafkaConsumer<>(
                // To close it means to wait until the broker has answered what was asked last.
                Map.of("bootstrap.servers", KafkaResource.kafka().part().bootstrapServers(),
                        "isolation.level", "read_committed", "fetch.max.wait.ms", 50),
                new StringDeserializer(), new StringDeserializer());
        consumer.assign(partitions());
        consumer.seekToEnd(partitions());
        partitions().forEach(consumer::position);
    }

    /** What has come since; waits until both have as many as asked for. */
    List<ConsumerRecord<String, String>> next(int each) {
        var records = new ArrayList<ConsumerRecord<String, String>>();
        for (int attempts = 0; attempts < 50 && records.size() < 2 * each; attempts++) {
            consumer.poll(Duration.ofMillis(200)).forEach(records::add);
        }
        return records;
    }

    /**
     * What has come since, up to both records of an order; they can be read a moment after the commit is acknowledged.
     * Whatever this instance wrote before is among it, since it writes one transaction after the other.
     */
    List<ConsumerRecord<String, String>> upTo(String orderId) {
        var records = new ArrayList<ConsumerRecord<String, String>>();
        await().until(() -> {
            consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            return records.stream().filter(read -> read.value().contains(orderId))
                    .map(ConsumerRecord::topic).distinct().count() == 2;
        });
        return records;
    }

    private List<TopicPartition> partitions() {
        return Stream.of(EVENTS, ENVELOPES).flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition())).toList();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
