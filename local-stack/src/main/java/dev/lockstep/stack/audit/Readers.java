package dev.lockstep.stack.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

import dev.lockstep.stack.KafkaBroker;

/** How far the system's own consumers have come: the catalog, and every connector. */
public final class Readers implements AutoCloseable {

    private static final String CATALOGS = "example-order-topic";

    private final Envelopes envelopes = new Envelopes();
    private final KafkaBroker kafka;
    private final Admin admin;

    public Readers(KafkaBroker kafka) {
        this.kafka = kafka;
        admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers(),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000));
    }

    /** Which of these partitions nobody has read to the given end; false alarms never, and all while Kafka is away. */
    public List<TopicPartition> behind(Map<TopicPartition, Long> ends) {
        try {
            var positions = positions();
            var behind = new ArrayList<TopicPartition>();
            for (var end : ends.entrySet()) {
                var from = positions.getOrDefault(end.getKey(), 0L);
                if (from < end.getValue() && new Topic(kafka, end.getKey().topic())
                        .hasRecords(end.getKey(), from, end.getValue(), readable(end.getKey().topic()))) {
                    behind.add(end.getKey());
                }
            }
            return behind;
        } catch (ExecutionException | KafkaException e) {
            return List.copyOf(ends.keySet());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.copyOf(ends.keySet());
        }
    }

    /** A sink commits nothing past the last record that it could read; the catalog commits everything. */
    private Predicate<byte[]> readable(String topic) {
        return topic.equals(CATALOGS) ? any -> true : value -> envelopes.read(topic, value).isPresent();
    }

    @Override
    public void close() {
        admin.close();
    }

    private Map<TopicPartition, Long> positions() throws ExecutionException, InterruptedException {
        var groups = admin.listGroups(ListGroupsOptions.forConsumerGroups()).all().get().stream()
                .map(GroupListing::groupId).filter(Readers::isOurs).toList();
        var positions = new HashMap<TopicPartition, Long>();
        for (var group : groups) {
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata().get();
            committed.forEach((partition, offset) -> {
                if (offset != null) {
                    positions.merge(partition, offset.offset(), Math::max);
                }
            });
        }
        return positions;
    }

    private static boolean isOurs(String group) {
        return group.equals("catalog") || group.startsWith("connect-");
    }
}
