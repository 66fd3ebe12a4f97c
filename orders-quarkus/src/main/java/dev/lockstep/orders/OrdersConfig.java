package dev.lockstep.orders;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;

/** This service's own settings. */
@ConfigMapping(prefix = "lockstep.orders")
interface OrdersConfig {

    /** Its own for each instance, and the same after a restart. */
    String instanceId();

    Topics topic();

    /** How long a client waits at most for Kafka. */
    Duration answerWithin();

    /** Where an order goes: as an event for the catalog, and as a row for the sink. */
    interface Topics {

        String events();

        String envelopes();
    }
}
