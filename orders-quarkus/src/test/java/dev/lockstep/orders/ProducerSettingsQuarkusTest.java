package dev.lockstep.orders;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;

/** What no test can see on a single broker, or only after hours. */
@QuarkusTest
@RealStack
class ProducerSettingsQuarkusTest {

    @Inject
    KafkaClientService kafka;

    @Inject
    OrdersConfig config;

    @ParameterizedTest
    @ValueSource(strings = {"order-events", "order-envelopes"})
    void losesNothing(String channel) {
        // When
        var settings = kafka.getProducer(channel).configuration();

        // Then
        assertThat(settings.get("acks")).isEqualTo("all");
        assertThat(settings.get("enable.idempotence")).isEqualTo("true");
        assertThat(config.answerWithin().toMillis()).isLessThan(5000)
                .isGreaterThan(Long.parseLong((String) settings.get("delivery.timeout.ms")));
    }
}
