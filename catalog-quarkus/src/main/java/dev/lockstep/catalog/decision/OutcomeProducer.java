package dev.lockstep.catalog.decision;

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

    /** @param kafka {@code kafka.*}, which holds for every client of the service */
    @Produces
    @Singleton
    Producer<String, Outcome> connect(@Identifier("default-kafka-broker") Map<String, Object> kafka,
            OutcomesConfig config) {
        return new KafkaProducer<>(settings(kafka, config), new StringSerializer(), new OutcomeEnvelopeSerializer());
    }

    /** Without a deadline of its own: what is under way is safe within the delivery timeout, or comes again. */
    void close(@Disposes Producer<String, Outcome> producer) {
        producer.close();
    }

    static Map<String, Object> settings(Map<String, Object> kafka, OutcomesConfig config) {
        var settings = new HashMap<>(kafka);
        settings.putAll(config.producer());
        // Not what is meant for consumers only.
        settings.keySet().retainAll(ProducerConfig.configNames());
        return settings;
    }
}
