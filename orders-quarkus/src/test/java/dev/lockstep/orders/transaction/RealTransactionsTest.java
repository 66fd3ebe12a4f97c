package dev.lockstep.orders.transaction;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import dev.lockstep.stack.testing.KafkaResource;

/** Against the real broker, killed and fenced. What is committed can be read a moment later, once its markers are written. */
class RealTransactionsTest {

    private static final KafkaResource KAFKA = new KafkaResource();

    private final CommittedKeys committed = new CommittedKeys(KafkaResource.kafka().part().bootstrapServers());
    private final String id = "orders-" + UUID.randomUUID();
    private final Transactions transactions = transactions(id);
    private final List<String> acknowledged = new ArrayList<>();

    @BeforeAll
    static void startKafka() {
        KAFKA.start();
    }

    @AfterAll
    static void stopKafka() {
        KAFKA.stop();
    }

    @AfterEach
    void close() {
        transactions.close();
    }

    @Test
    void writesToBothTopics() {
        // Given
        await().until(transactions::open);

        // When
        transactions.write(both("first"));

        // Then
        await().untilAsserted(() -> assertThat(committed.in("example-order-topic")).containsOnlyOnce("first"));
        await().untilAsserted(() -> assertThat(committed.in("orders")).containsOnlyOnce("first"));
    }

    @Test
    void goesOnWhenKafkaIsBackAndHasWrittenNothingOfWhatItRefused() {
        // Given
        await().until(transactions::open);
        KafkaResource.kafka().kill();

        // When
        assertThatThrownBy(() -> transactions.write(both("refused"))).isInstanceOf(NotCommitted.class);

        // Then
        KafkaResource.kafka().start();
        await().atMost(60, SECONDS).until(transactions::open);
        transactions.write(both("next"));
        await().untilAsserted(() -> assertThat(committed.in("orders")).contains("next"));
        await().untilAsserted(() -> assertThat(committed.in("example-order-topic")).contains("next"));
        assertThat(committed.in("orders")).doesNotContain("refused");
        assertThat(committed.in("example-order-topic")).doesNotContain("refused");
    }

    /** Whatever was answered with success is there, and the older of the two gives way. */
    @Test
    void givesWayToASecondInstanceOfTheSameId() {
        // Given
        await().until(transactions::open);
        var younger = transactions(id);
        await().until(younger::open);

        // When
        for (int i = 0; !transactions.ousted(); i++) {
            writes(transactions, "older-" + i);
            writes(younger, "younger-" + i);
        }

        // Then
        assertThat(younger.ousted()).isFalse();
        await().until(younger::open);
        younger.write(both("younger-last"));
        await().untilAsserted(
                () -> assertThat(committed.in("orders")).contains("younger-last").containsAll(acknowledged));
        await().untilAsserted(() -> assertThat(committed.in("example-order-topic")).containsAll(acknowledged));
        younger.close();
    }

    private void writes(Transactions instance, String key) {
        if (!instance.open()) {
            return;
        }
        try {
            instance.write(both(key));
            acknowledged.add(key);
        } catch (NotCommitted | OutcomeUnknown e) {
            // It was told so.
        }
    }

    private static List<ProducerRecord<String, byte[]>> both(String key) {
        return List.of(new ProducerRecord<>("example-order-topic", key, new byte[1]),
                new ProducerRecord<>("orders", key, new byte[1]));
    }

    private static Transactions transactions(String id) {
        return new Transactions(() -> producer(id), List.of("example-order-topic", "orders"), Duration.ofSeconds(4));
    }

    private static Producer<String, byte[]> producer(String id) {
        return new KafkaProducer<>(Map.of("bootstrap.servers", KafkaResource.kafka().part().bootstrapServers(),
                "transactional.id", id, "max.block.ms", 1500, "request.timeout.ms", 1500, "delivery.timeout.ms", 3000),
                new StringSerializer(), new ByteArraySerializer());
    }
}
