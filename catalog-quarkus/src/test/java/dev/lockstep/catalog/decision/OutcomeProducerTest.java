package dev.lockstep.catalog.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

class OutcomeProducerTest {

    private final Map<String, Object> kafka = Map.of("bootstrap.servers", "b:9092", "request.timeout.ms", "5000",
            "group.id", "catalog");

    @Test
    void takesWhatHoldsForEveryClient() {
        // When
        var settings = OutcomeProducer.settings(kafka, new Fixed(Map.of("acks", "all")));

        // Then
        assertThat(settings).containsExactlyInAnyOrderEntriesOf(
                Map.of("bootstrap.servers", "b:9092", "request.timeout.ms", "5000", "acks", "all"));
    }

    @Test
    void prefersItsOwn() {
        // When
        var settings = OutcomeProducer.settings(kafka, new Fixed(Map.of("request.timeout.ms", "1")));

        // Then
        assertThat(settings).containsEntry("request.timeout.ms", "1");
    }

    private record Fixed(Map<String, String> producer) implements OutcomesConfig {

        @Override
        public String topic() {
            return "order_outcomes";
        }
    }
}
