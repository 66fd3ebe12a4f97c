package dev.lockstep.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;

import dev.lockstep.connect.sink.TimedValidator;

class ConnectorConfigurationTest {

    /** Kafka's default for max.poll.interval.ms, which no connector changes. */
    private static final int MAX_POLL_INTERVAL_MS = 300_000;
    /** Of a database that keeps its connections open and answers nothing. */
    private static final int LONGEST_ATTEMPT_MS = 10_000;

    @Test
    void registersEveryConnectorThatHasAFile() throws IOException {
        try (var files = Files.list(Path.of("src/main/config/connectors"))) {
            assertThat(Connector.all()).extracting(connector -> connector.name() + ".json")
                    .containsExactlyInAnyOrderElementsOf(files.map(file -> file.getFileName().toString()).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("dev.lockstep.connect.Connector#all")
    void namesTopicsOfTheContracts(Connector connector) throws IOException {
        assertThat(Contracts.topics())
                .contains(setting(connector, "topics"), setting(connector, "errors.deadletterqueue.topic.name"));
        assertThat(setting(connector, "errors.deadletterqueue.topic.name"))
                .isEqualTo(setting(connector, "topics") + ".dlq");
    }

    @ParameterizedTest
    @MethodSource("dev.lockstep.connect.Connector#all")
    void writesTheTableThatIsCalledAsItsTopic(Connector connector) throws IOException {
        assertThat(Contracts.topicsWithTable()).contains(setting(connector, "topics"));
        assertThat(setting(connector, "collection.name.format")).isEqualTo("${topic}");
    }

    @ParameterizedTest
    @MethodSource("dev.lockstep.connect.Connector#all")
    void readsCommittedRecordsFromTheFirstOne(Connector connector) throws IOException {
        assertThat(setting(connector, "consumer.override.isolation.level")).isEqualTo("read_committed");
        assertThat(setting(connector, "consumer.override.auto.offset.reset")).isEqualTo("earliest");
        assertThat(WorkerSettings.of("consumer.isolation.level")).isEqualTo("read_committed");
        assertThat(WorkerSettings.of("consumer.auto.offset.reset")).isEqualTo("earliest");
    }

    /**
     * What a task tries again when it looks at its table, it tries on the connection that is lost: only a restart makes
     * another, so whoever restarts it must not have to wait.
     */
    @ParameterizedTest
    @MethodSource("dev.lockstep.connect.Connector#all")
    void givesUpRetryingSoon(Connector connector) throws IOException {
        var retries = number(connector, "flush.max.retries");
        var delay = number(connector, "flush.retry.delay.ms");

        assertThat(retries * delay).isLessThanOrEqualTo(5_000);
        assertThat(retries * (delay + LONGEST_ATTEMPT_MS)).isLessThan(MAX_POLL_INTERVAL_MS);
        assertThat(setting(connector, "connection.url")).contains("socketTimeout=" + LONGEST_ATTEMPT_MS);
    }

    /** A link that carries nothing any more closes no connection: each side has to find out by its own clock. */
    @ParameterizedTest
    @MethodSource("dev.lockstep.connect.Connector#all")
    void waitsForNoDatabaseThatHasFallenSilent(Connector connector) throws IOException {
        assertThat(setting(connector, "hibernate.agroal.connectionValidator"))
                .isEqualTo(TimedValidator.class.getName());
        assertThat(setting(connector, "connection.url")).contains("sessionVariables=idle_transaction_timeout=15");
    }

    /** A busy connection is not asked for a sign of life, so that a write may meet a lost one: its next try must not. */
    @ParameterizedTest
    @MethodSource("dev.lockstep.connect.Connector#all")
    void asksAConnectionBeforeItIsTriedAgain(Connector connector) throws IOException {
        assertThat(Duration.parse(setting(connector, "hibernate.agroal.idleValidation")))
                .isLessThan(Duration.ofMillis(number(connector, "flush.retry.delay.ms")));
    }

    @ParameterizedTest
    @MethodSource("dev.lockstep.connect.Connector#all")
    void writesWhatItPollsInOneBatch(Connector connector) throws IOException {
        assertThat(number(connector, "batch.size"))
                .isEqualTo(number(connector, "consumer.override.max.poll.records")).isBetween(1_000, 3_000);
        assertThat(setting(connector, "connection.url")).contains("rewriteBatchedStatements=true");
    }

    @ParameterizedTest
    @MethodSource("dev.lockstep.connect.Connector#all")
    void holdsNoSecret(Connector connector) throws IOException {
        for (var key : new String[]{"connection.url", "connection.username", "connection.password"}) {
            assertThat(setting(connector, key)).startsWith("${file:secrets/database.properties:");
        }
    }

    private static int number(Connector connector, String key) throws IOException {
        return Integer.parseInt(setting(connector, key));
    }

    private static String setting(Connector connector, String key) throws IOException {
        JsonNode settings = Contracts.JSON.readTree(connector.configuration());
        assertThat(settings.has(key)).as(key).isTrue();
        return settings.get(key).textValue();
    }
}
