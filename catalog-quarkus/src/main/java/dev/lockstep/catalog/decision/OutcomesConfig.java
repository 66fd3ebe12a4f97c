package dev.lockstep.catalog.decision;

import java.util.Map;

import io.smallrye.config.ConfigMapping;

@ConfigMapping(prefix = "lockstep.catalog.outcomes")
interface OutcomesConfig {

    String topic();

    /** Settings of Kafka's producer, by its own names; {@code kafka.*} says the others. */
    Map<String, String> producer();
}
