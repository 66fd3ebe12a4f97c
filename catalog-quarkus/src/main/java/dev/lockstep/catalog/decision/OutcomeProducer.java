package dev.lockstep.catalog.decision;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.StringSerializer;

import io.smallrye.common.annotation.Identifier;

/** The one producer of outcomes. Without a channel: its emitter would take longer than the decision. */
@Dependent
class OutcomeProducer {

    private static final Duration PATIENCE_AT_CLOSE = Duration.ofSeconds(10);

    /** @param kafka {@code kafka.*}, which holds for every client of the service */
    @Produces
    @Singleton
    Producer<String, Outcome> connect(@Identifier("default-kafka-broker") Map<String, Object> kafka,
            OutcomesConfig config) {
        return new KafkaProducer<>(settings(kafka, config), new StringSerializer(), new OutcomeEnvelopeSerializer());
    }

    /** What is not safe by then comes again, as its poll is not acknowledged. */
    void close(@Disposes Producer<String, Outcome> producer) {
        producer.close(PATIENCE_AT_CLOSE);
    }

    static Map<String, Object> settings(Map<String, Object> kafka, OutcomesConfig config) {
        var settings = new HashMap<>(kafka);
        settings.putAll(config.producer());
        // Not what is meant for consumers only.
        settings.keySet().retainAll(ProducerConfig.configNames());
        return settings;
    }
}
