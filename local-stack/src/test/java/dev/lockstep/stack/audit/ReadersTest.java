package dev.lockstep.stack.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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
import dev.lockstep.stack.Project;
import dev.lockstep.stack.Topics;
import dev.lockstep.stack.testing.RunningPart;
import dev.lockstep.stack.testing.TestHome;

/** Topics that are written in transactions, on a real broker. */
class ReadersTest {

    static final TopicPartition PARTITION = new TopicPartition("orders", 0);
    static final String ORDER = order();
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
            send(producer, ORDER);
            producer.commitTransaction();
            producer.beginTransaction();
            send(producer, "aborted");
            producer.abortTransaction();
        }
        // A broker answers before it has written the markers.
        await().until(() -> !new Topic(kafka.part(), "orders").hasOpenTransactions());
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
        assertThat(values).containsOnlyOnce(ORDER).doesNotContain("aborted");
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
            await().untilAsserted(() -> assertThat(topic.hasOpenTransactions()).isFalse());
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

    /** Of a partition that ends in dead letters, the sink commits nothing past the last record that it could read. */
    @Test
    void takesAReaderThatHasOnlyUnreadableRecordsBeforeItForCaughtUp() {
        try (var readers = new Readers(kafka.part()); var producer = producer("unreadable")) {
            // Given
            producer.beginTransaction();
            producer.send(new ProducerRecord<>("orders", 1, "key", "no envelope"));
            producer.commitTransaction();

            // Then
            await().until(() -> topic.ends().get(new TopicPartition("orders", 1)) > 0);
            assertThat(readers.behind(topic.ends())).doesNotContain(new TopicPartition("orders", 1));
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

    private static String order() {
        try {
            return Files.readString(Project.contracts().resolve("orders/examples/typical.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
