package dev.lockstep.stack.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import dev.lockstep.stack.KafkaBroker;
import dev.lockstep.stack.Ports;
import dev.lockstep.stack.Topics;
import dev.lockstep.stack.testing.RunningPart;
import dev.lockstep.stack.testing.TestHome;

/** Topics that are written in transactions, on a real broker. */
class ReadersTest {

    static final TopicPartition PARTITION = new TopicPartition("orders", 0);
    static RunningPart<KafkaBroker> kafka;

    final Topic topic = new Topic(kafka.part(), "orders");

    @BeforeAll
    static void start() {
        var home = TestHome.create("readers");
        kafka = new RunningPart<>(home, new KafkaBroker(home, Ports.free(), Ports.free()));
        kafka.start();
        Topics.create(kafka.part().bootstrapServers());
        try (var producer = producer("first")) {
            producer.beginTransaction();
            send(producer, "committed");
            producer.commitTransaction();
            producer.beginTransaction();
            send(producer, "aborted");
            producer.abortTransaction();
        }
    }

    @AfterAll
    static void stop() {
        kafka.stop();
    }

    @Test
    void readsWhatIsCommittedAndNothingElse() {
        // When
        var values = new ArrayList<String>();
        topic.read(topic.ends(), record -> values.add(new String(record.value(), UTF_8)));

        // Then
        assertThat(values).containsExactly("committed");
    }

    @Test
    void seesThatATransactionIsOpen() {
        try (var producer = producer("second")) {
            // Given
            producer.beginTransaction();
            send(producer, "open");
            producer.flush();

            // When
            var open = topic.hasOpenTransactions();

            // Then
            producer.abortTransaction();
            assertThat(open).isTrue();
            assertThat(topic.hasOpenTransactions()).isFalse();
        }
    }

    @Test
    void takesAReaderThatHasOnlyMarkersBeforeItForCaughtUp() {
        try (var readers = new Readers(kafka.part())) {
            // Given
            commit("catalog", 1);

            // Then
            assertThat(topic.ends().get(PARTITION)).isGreaterThan(1);
            assertThat(readers.behind(topic.ends())).isEmpty();
        }
    }

    @Test
    void seesThatAReaderIsBehind() {
        try (var readers = new Readers(kafka.part())) {
            // Given
            commit("catalog", 0);

            // Then
            assertThat(readers.behind(topic.ends())).containsExactly(PARTITION);
        }
    }

    @Test
    void findsNoEndsOfATopicThatIsNotThere() {
        assertThat(new Topic(kafka.part(), "nowhere").ends()).isEmpty();
    }

    private static void commit(String group, long offset) {
        try (var consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", kafka.part().bootstrapServers(),
                "group.id", group), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(PARTITION));
            consumer.commitSync(Map.of(PARTITION, new OffsetAndMetadata(offset)));
        }
    }

    private static void send(KafkaProducer<String, String> producer, String value) {
        producer.send(new ProducerRecord<>("orders", PARTITION.partition(), "key", value));
    }

    private static KafkaProducer<String, String> producer(String id) {
        var producer = new KafkaProducer<>(Map.of("bootstrap.servers", kafka.part().bootstrapServers(),
                "transactional.id", id), new StringSerializer(), new StringSerializer());
        producer.initTransactions();
        return producer;
    }
}
