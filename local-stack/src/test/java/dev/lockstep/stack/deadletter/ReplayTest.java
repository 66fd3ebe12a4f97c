package dev.lockstep.stack.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import dev.lockstep.stack.KafkaBroker;
import dev.lockstep.stack.Ports;
import dev.lockstep.stack.StackFailure;
import dev.lockstep.stack.Topics;
import dev.lockstep.stack.audit.Topic;
import dev.lockstep.stack.testing.RunningPart;
import dev.lockstep.stack.testing.TestHome;

/** Letters as the catalog and Connect write them, on a real broker. */
class ReplayTest {

    static RunningPart<KafkaBroker> kafka;

    final String key = "key-" + UUID.randomUUID();

    @BeforeAll
    static void start() {
        var home = TestHome.create("replay");
        kafka = new RunningPart<>(home, new KafkaBroker(home, Ports.free(), Ports.free()));
        kafka.start();
        Topics.create(kafka.part().bootstrapServers());
    }

    @AfterAll
    static void stop() {
        kafka.stop();
    }

    @Test
    void listsWhatTheCatalogPutAside() {
        // When
        plantCatalogs("no JSON");

        // Then
        assertThat(letter().origin()).isEqualTo(new Place("example-order-topic", 3, 17));
        assertThat(letter().reason()).isEqualTo("it is no order");
        assertThat(letter().value()).asString().isEqualTo("no JSON");
    }

    @Test
    void listsWhatConnectPutAside() {
        // When
        plant("orders.dlq", "no envelope", Map.of("__connect.errors.topic", "orders",
                "__connect.errors.partition", "2", "__connect.errors.offset", "5",
                "__connect.errors.exception.message", "no schema"));

        // Then
        assertThat(letter().origin()).isEqualTo(new Place("orders", 2, 5));
        assertThat(letter().reason()).isEqualTo("no schema");
    }

    @Test
    void putsTheRecordBackAsItWas() {
        // Given
        plantCatalogs("no JSON");

        // When
        replay();

        // Then
        assertThat(records("example-order-topic")).singleElement().satisfies(record -> {
            assertThat(record.value()).asString().isEqualTo("no JSON");
            assertThat(record.partition()).isEqualTo(3);
            assertThat(record.headers()).extracting(header -> header.key()).containsExactly("trace");
        });
        assertThat(open()).isEmpty();
    }

    @Test
    void putsNothingBackTwice() {
        // Given
        plantCatalogs("no JSON");
        replay();

        // When
        replay();

        // Then
        assertThat(records("example-order-topic")).hasSize(1);
    }

    @Test
    void hasDoneNothingIfKilledBetweenTheRecordAndTheCommit() {
        // Given
        plantCatalogs("no JSON");
        var killed = new Replay(kafka.part());
        killed.send(letter());

        // When
        replay();

        // Then
        assertThat(records("example-order-topic")).hasSize(1);
        assertThat(open()).isEmpty();
    }

    @Test
    void stopsAReplayThatRunsAlready() {
        // Given
        plantCatalogs("no JSON");
        var older = new Replay(kafka.part());
        var seen = letter();
        replay();

        // When / Then
        assertThatThrownBy(() -> older.putBack(seen)).isInstanceOf(StackFailure.class);
        assertThat(records("example-order-topic")).hasSize(1);
    }

    @Test
    void showsALetterThatIsStillUnreadableAsANewOne() {
        // Given
        plantCatalogs("no JSON");
        replay();

        // When
        plantCatalogs("no JSON");

        // Then
        assertThat(open()).hasSize(1);
    }

    @Test
    void leavesALetterWithoutAValueWhereItIs() {
        // Given
        plantCatalogs(null);

        // When / Then
        assertThatThrownBy(this::replay).isInstanceOf(StackFailure.class)
                .hasMessageEndingWith(
                        "holds no value to put back; what it tells of stands at example-order-topic@3:17.");
        assertThat(open()).hasSize(1);
        assertThat(records("example-order-topic")).isEmpty();
    }

    @Test
    void refusesALetterThatDoesNotSayWhereItCameFrom() {
        // Given
        plant("orders.dlq", "a stranger's", Map.of());

        // When / Then
        assertThatThrownBy(this::replay).isInstanceOf(StackFailure.class)
                .hasMessageEndingWith("does not say where it came from.");
        assertThat(open()).hasSize(1);
    }

    @Test
    void takesNoLetterForAMark() {
        // When: whoever wrote the record had a header of that name
        plant("example-order-topic.dlq", "no JSON", Map.of("dead-letter-topic", "example-order-topic",
                "dead-letter-partition", "3", "dead-letter-offset", "17", "dead-letter-replayed", "0"));

        // Then
        assertThat(open()).hasSize(1);
    }

    private void plantCatalogs(String value) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("trace", "original");
        headers.put("dead-letter-reason", "it is no order");
        headers.put("dead-letter-topic", "example-order-topic");
        headers.put("dead-letter-partition", "3");
        headers.put("dead-letter-offset", "17");
        plant("example-order-topic.dlq", value, headers);
    }

    private void plant(String topic, String value, Map<String, String> headers) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", kafka.part().bootstrapServers()),
                new StringSerializer(), new StringSerializer())) {
            var record = new ProducerRecord<>(topic, key, value);
            headers.forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
            producer.send(record);
        }
    }

    private void replay() {
        try (var replay = new Replay(kafka.part())) {
            replay.open().stream().filter(this::isMine).forEach(replay::putBack);
        }
        awaitVisible();
    }

    /** A commit returns a moment before readers see it; whoever begins with the same transactional id waits for that. */
    private static void awaitVisible() {
        new Replay(kafka.part()).close();
    }

    private Letter letter() {
        return open().get(0);
    }

    private List<Letter> open() {
        return new Letters(kafka.part()).open().stream().filter(this::isMine).toList();
    }

    private boolean isMine(Letter letter) {
        return key.equals(new String(letter.key(), UTF_8));
    }

    private List<ConsumerRecord<byte[], byte[]>> records(String name) {
        var topic = new Topic(kafka.part(), name);
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        topic.read(topic.ends(), records::add);
        return records.stream().filter(record -> key.equals(new String(record.key(), UTF_8))).toList();
    }
}
