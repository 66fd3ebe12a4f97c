package dev.lockstep.orders;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;

/** This service's own settings. */
@ConfigMapping(prefix = "lockstep.orders")
interface OrdersConfig {

    /** How long a client waits at most for Kafka. */
    Duration answerWithin();
}
