package dev.lockstep.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;

/** What is said once for all clients reaches each channel's. */
@QuarkusTest
@RealParts
class KafkaClientsQuarkusTest {

    @Inject
    KafkaClientService clients;

    @Test
    void givesUpASilentConnectionAfterFiveSeconds() {
        // When
        var consumers = clients.getConsumerChannels().stream().map(name -> clients.getConsumer(name).configuration());
        var producers = clients.getProducerChannels().stream().map(name -> clients.getProducer(name).configuration());

        // Then
        assertThat(consumers).hasSize(1).allSatisfy(it -> assertThat(it.get("request.timeout.ms")).hasToString("5000"));
        assertThat(producers).hasSize(1).allSatisfy(it -> assertThat(it.get("request.timeout.ms")).hasToString("5000"));
    }
}
