package dev.lockstep.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

import dev.lockstep.stack.testing.KafkaResource;

/** The topics as everybody else sees them. Orders go to one partition here, so that a later one shows an earlier one done. */
public final class Topics {

    private static final int PARTITION = 1;

    private Topics() {
    }

    public static RecordMetadata place(String productId, int qty) {
        return put(productId.getBytes(UTF_8), order(productId, qty).getBytes(UTF_8));
    }

    public static String order(String productId, int qty) {
        return order(UUID.randomUUID().toString(), productId, qty, 1500);
    }

    public static String order(String orderId, String productId, int qty, int unitPrice) {
        return "{\"orderId\":\"%s\",\"userId\":\"alice\",\"productId\":\"%s\",\"qty\":%d,\"unitPrice\":%d}"
                .formatted(orderId, productId, qty, unitPrice);
    }

    public static RecordMetadata put(byte[] key, byte[] value) {
        return putAll(List.of(new ProducerRecord<>("example-order-topic", PARTITION, key, value))).get(0);
    }

    public static List<RecordMetadata> putAll(List<ProducerRecord<byte[], byte[]>> records) {
        try (var producer = new KafkaProducer<>(Map.of("bootstrap.servers", servers(), "max.request.size", 4 << 20),
                new ByteArraySerializer(), new ByteArraySerializer())) {
            var sent = records.stream().map(producer::send).toList();
            var written = new ArrayList<RecordMetadata>();
            for (var each : sent) {
                written.add(each.get());
            }
            return written;
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public static List<ConsumerRecord<byte[], byte[]>> records(String topic) {
        try (var consumer = consumer()) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    public static List<String> values(String topic) {
        return records(topic).stream().map(record -> new String(record.value(), UTF_8)).toList();
    }

    /** The dead letter of one record, if it is there. */
    public static List<ConsumerRecord<byte[], byte[]>> deadLettersOf(RecordMetadata record) {
        return records("example-order-topic.dlq").stream()
                .filter(letter -> header(letter, "dead-letter-offset").equals(String.valueOf(record.offset()))
                        && header(letter, "dead-letter-partition").equals(String.valueOf(record.partition())))
                .toList();
    }

    public static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    private static KafkaConsumer<byte[], byte[]> consumer() {
        var settings = new HashMap<String, Object>(Map.of("bootstrap.servers", servers()));
        settings.put("isolation.level", "read_committed");
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static String servers() {
        return KafkaResource.kafka().part().bootstrapServers();
    }
}
