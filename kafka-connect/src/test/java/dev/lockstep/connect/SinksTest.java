package dev.lockstep.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.apache.kafka.common.header.Headers;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** From each topic to its table through the real worker and the real sinks. */
class SinksTest {

    @BeforeAll
    static void start() {
        RunningSystem.start();
    }

    @ParameterizedTest
    @MethodSource("dev.lockstep.connect.Contracts#envelopes")
    void writesAnExampleAsARowOfTheSameValues(Path example) throws Exception {
        // Given
        var message = Envelope.of(example);

        // When
        message.publish();

        // Then
        patiently().untilAsserted(() -> assertThat(message.rows()).containsExactly(message.values()));
    }

    @Test
    void writesAnOrderThatComesTwiceOnce() throws Exception {
        // Given
        var order = Envelope.order("comes-twice");
        var last = order.with("qty", 4);

        // When
        order.publish();
        order.publish();
        last.publish();

        // Then
        patiently().untilAsserted(() -> assertThat(order.rows()).containsExactly(last.values()));
    }

    @Test
    void writesTheKeyWithWhichAnOrderCanBeSentAgain() throws Exception {
        // Given
        var order = Envelope.order("has-a-key").with("idempotency_key", "k".repeat(64));

        // When
        order.publish();

        // Then
        patiently().untilAsserted(() -> assertThat(order.rows()).containsExactly(order.values()));
    }

    /** A catalog of before outcomes had users, and one of after, speak while one takes the other's place. */
    @Test
    void knowsWhoseOutcomeItIsWhicheverCatalogSpeaksLast() throws Exception {
        // Given
        var newer = Envelope.of(Contracts.example("order_outcomes", "confirmed.json"));
        var older = newer.without("user_id");

        // When
        newer.with("order_id", "older-is-last").publish();
        older.with("order_id", "older-is-last").publish();
        older.with("order_id", "newer-is-last").publish();
        newer.with("order_id", "newer-is-last").publish();
        newer.with("order_id", "then").publish();

        // Then
        for (var id : List.of("then", "older-is-last", "newer-is-last")) {
            var outcome = newer.with("order_id", id);
            patiently().untilAsserted(() -> assertThat(outcome.rows()).containsExactly(outcome.values()));
        }
    }

    @ParameterizedTest
    @MethodSource("dev.lockstep.connect.Contracts#rejectedEnvelopes")
    void putsARejectedValueAsideAndGoesOn(Path rejected) throws Exception {
        // Given
        var topic = Contracts.topicOf(rejected);
        var key = "key of " + rejected.getFileName();
        var next = Envelope.of(Contracts.anExample(topic)).with("order_id", "after " + rejected.getFileName());

        // When
        EnvelopeTopics.publish(topic, key, Files.readAllBytes(rejected));
        next.publish();

        // Then
        patiently().untilAsserted(() -> assertThat(next.rows()).containsExactly(next.values()));
        patiently().untilAsserted(
                () -> assertThat(EnvelopeTopics.putAside(topic, key)).singleElement().satisfies(record -> {
                    assertThat(record.value()).isEqualTo(Files.readAllBytes(rejected));
                    assertThat(header(record.headers(), "topic")).isEqualTo(topic);
                    assertThat(header(record.headers(), "connector.name")).isEqualTo(topic.replace('_', '-') + "-sink");
                    assertThat(header(record.headers(), "stage")).isEqualTo("VALUE_CONVERTER");
                    assertThat(header(record.headers(), "exception.message")).isNotBlank();
                }));
        assertThat(Rows.of(RunningSystem.MARIADB.part(), "SELECT * FROM %s WHERE order_id = ?".formatted(topic), key))
                .isEmpty();
    }

    private static String header(Headers headers, String name) {
        return new String(headers.lastHeader("__connect.errors." + name).value(), StandardCharsets.UTF_8);
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(30));
    }
}
