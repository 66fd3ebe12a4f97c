package dev.lockstep.stack.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.lockstep.stack.Home;
import dev.lockstep.stack.KafkaBroker;
import dev.lockstep.stack.Ports;
import dev.lockstep.stack.Topics;
import dev.lockstep.stack.testing.RunningPart;
import dev.lockstep.stack.testing.TestHome;

/** What a person, or a script, sees of dead letters. */
class DlqCommandTest {

    static final Home HOME = TestHome.create("dlq");
    static final RunningPart<KafkaBroker> KAFKA = new RunningPart<>(HOME,
            new KafkaBroker(HOME, Ports.free(), Ports.free()));

    private record Result(int exitCode, String out, String err) {}

    @BeforeAll
    static void start() {
        KAFKA.start();
        Topics.create(KAFKA.part().bootstrapServers());
    }

    @AfterAll
    static void stop() {
        KAFKA.stop();
    }

    @Test
    void listsOpenLetters() throws Exception {
        // Given
        var readable = plant("{\u001b]oops");
        var empty = plant(null);

        // When
        var list = run("dlq");

        // Then
        assertThat(list.exitCode()).isZero();
        assertThat(list.out()).containsSubsequence("LETTER", readable, "example-order-topic@3:17", "alice", "7",
                "it is no order", "{.]oops", empty, "can't be replayed");
        assertThat(open().get(readable).path("value").asText()).isEqualTo("{.]oops");
        assertThat(open().get(readable).path("replayable").asBoolean()).isTrue();
        assertThat(open().get(empty).path("replayable").asBoolean()).isFalse();
    }

    @Test
    void replaysEveryLetterThatCanBe() throws Exception {
        // Given
        var readable = plant("no JSON");
        var empty = plant(null);

        // When
        var all = run("dlq", "--replay", "all");

        // Then
        assertThat(all.exitCode()).isZero();
        assertThat(all.out()).contains(readable + " is on example-order-topic again.",
                empty + " stays open: it holds no value");
        // A commit returns a moment before readers see it.
        await().untilAsserted(() -> assertThat(open()).containsKey(empty).doesNotContainKey(readable));
    }

    @Test
    void replaysOneLetterOnce() throws Exception {
        // Given
        var letter = plant("no JSON");
        var other = plant("no JSON either");
        assertThat(run("dlq", "--replay", letter).exitCode()).isZero();

        // When
        var again = run("dlq", "--replay", letter);

        // Then
        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(again.err()).isEqualToIgnoringNewLines(
                "There is no open letter %s; it may have been replayed. `make dlq` lists the open ones."
                        .formatted(letter));
        assertThat(open()).containsKey(other);
    }

    @Test
    void refusesALetterWithoutAValue() throws Exception {
        // Given
        var empty = plant(null);

        // When
        var refused = run("dlq", "--replay", empty);

        // Then
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains(empty + " holds no value to put back");
        assertThat(open()).containsKey(empty);
    }

    @Test
    void refusesWhatIsNoLetter() {
        // When
        var refused = run("dlq", "--replay", "the first one");

        // Then
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).isEqualToIgnoringNewLines(
                "REPLAY is the first one, and must be all or topic@partition:offset, as `make dlq` lists them.");
    }

    @Test
    void saysWhatDoesNotRun() {
        // Given
        var port = Integer.toString(Ports.free());
        var nothing = TestHome.create("nothing").folder().toString();

        // When
        var dlq = execute(List.of("dlq", "--data", nothing, "--kafka-port", port));
        var rebuild = execute(List.of("rebuild", "--data", nothing, "--kafka-port", port));

        // Then
        var sentence = "kafka does not answer on port %s: `make up` starts it.".formatted(port);
        assertThat(List.of(dlq, rebuild)).allSatisfy(refused -> {
            assertThat(refused.exitCode()).isEqualTo(2);
            assertThat(refused.err()).isEqualToIgnoringNewLines(sentence);
        });
    }

    private static Map<String, JsonNode> open() throws Exception {
        var open = new HashMap<String, JsonNode>();
        new ObjectMapper().readTree(run("dlq", "--format", "json").out())
                .forEach(letter -> open.put(letter.path("letter").asText(), letter));
        return open;
    }

    /** @return where it stands, as the list shows it */
    private static String plant(String value) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", KAFKA.part().bootstrapServers()),
                new StringSerializer(), new StringSerializer())) {
            var record = new ProducerRecord<>("example-order-topic.dlq", "alice", value);
            Map.of("reason", "it is no order", "topic", "example-order-topic", "partition", "3", "offset", "17")
                    .forEach((name, text) -> record.headers().add("dead-letter-" + name, text.getBytes(UTF_8)));
            return "example-order-topic.dlq@0:" + producer.send(record).get().offset();
        }
    }

    private static Result run(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", HOME.folder().toString()));
        return execute(all);
    }

    private static Result execute(List<String> arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        // As with the process's own stream, what is not flushed is not seen.
        var buffered = new PrintWriter(new BufferedWriter(out), true);
        var exitCode = Program.of(new Lockstep()).setOut(buffered).setErr(new PrintWriter(err, true))
                .execute(arguments.toArray(String[]::new));
        return new Result(exitCode, out.toString(), err.toString());
    }
}
