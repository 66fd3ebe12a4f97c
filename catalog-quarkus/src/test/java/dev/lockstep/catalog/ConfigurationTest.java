package dev.lockstep.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings that no test on one broker can show to matter, or that have to agree with a name elsewhere. */
class ConfigurationTest {

    private final Properties properties = new Properties();

    @BeforeEach
    void read() throws IOException {
        try (var file = Files.newInputStream(Path.of("src/main/resources/application.properties"))) {
            properties.load(file);
        }
    }

    @Test
    void namesTopicsThatHaveAContract() {
        // When
        var topics = properties.stringPropertyNames().stream()
                .filter(name -> name.endsWith(".topic"))
                .map(properties::getProperty);

        // Then
        assertThat(topics).containsExactlyInAnyOrder("example-order-topic", "example-order-topic.dlq", "order_outcomes")
                .allSatisfy(topic -> assertThat(Contracts.FOLDER.resolve(topic)).isDirectory());
    }

    @ParameterizedTest
    @ValueSource(strings = {"mp.messaging.outgoing.dead-letters", "lockstep.catalog.outcomes.producer"})
    void waitsForEveryReplicaOfWhatItWrites(String producer) {
        // When
        var acks = properties.getProperty(producer + ".acks");

        // Then
        assertThat(acks).isEqualTo("all");
    }

    /** A link that carries nothing any more closes no connection: each side has to find out by its own clock. */
    @Test
    void waitsForNoDatabaseThatHasFallenSilent() {
        // When
        var jdbc = "quarkus.datasource.jdbc.";

        // Then
        assertThat(properties).containsKeys(jdbc + "validation-query-timeout",
                jdbc + "additional-jdbc-properties.socketTimeout", jdbc + "additional-jdbc-properties.connectTimeout")
                .containsEntry(jdbc + "additional-jdbc-properties.sessionVariables", "idle_transaction_timeout=15");
    }

    @Test
    void readsEveryCommittedOrderAndNoOther() {
        // When
        var orders = "mp.messaging.incoming.orders-placed.";

        // Then
        assertThat(properties).containsEntry(orders + "isolation.level", "read_committed")
                .containsEntry(orders + "auto.offset.reset", "earliest")
                .containsEntry(orders + "group.id", "catalog")
                .containsEntry(orders + "throttled.unprocessed-record-max-age.ms", "0");
    }

    @Test
    void hasNoPasswordWhereAnythingRealIsReached() {
        // When
        var passwords = properties.stringPropertyNames().stream().filter(name -> name.contains("password"));

        // Then
        assertThat(passwords).allSatisfy(name -> assertThat(name).matches("%(dev|test|training)\\..*"));
    }
}
