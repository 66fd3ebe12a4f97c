package dev.lockstep.connect;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The topics that the sinks read, as a writer sees them, and what the sinks have put aside. */
final class EnvelopeTopics {

    /** In bytes, before it is compressed. */
    private static final int LARGEST = 16 << 20;

    private EnvelopeTopics() {
    }

    static void publish(String topic, String key, byte[] value) throws Exception {
        var settings = Map.<String, Object>of("bootstrap.servers", RunningSystem.KAFKA.part().bootstrapServers(),
                "compression.type", "gzip", "max.request.size", LARGEST);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, key, value)).get();
        }
    }

    static void publish(String topic, String key, String value) throws Exception {
        publish(topic, key, value.getBytes(StandardCharsets.UTF_8));
    }

    /** Every record of a topic's dead letters that had this key. */
    static List<ConsumerRecord<String, byte[]>> putAside(String topic, String key) {
        var deadLetters = new TopicPartition(topic + ".dlq", 0);
        var settings = Map.<String, Object>of("bootstrap.servers", RunningSystem.KAFKA.part().bootstrapServers());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(deadLetters));
            consumer.seekToBeginning(List.of(deadLetters));
            var end = consumer.endOffsets(List.of(deadLetters)).get(deadLetters);
            var found = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (consumer.position(deadLetters) < end) {
                consumer.poll(Duration.ofSeconds(1)).forEach(found::add);
            }
            return found.stream().filter(record -> key.equals(record.key())).toList();
        }
    }
}
