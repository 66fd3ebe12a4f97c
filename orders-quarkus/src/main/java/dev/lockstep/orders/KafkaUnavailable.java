package dev.lockstep.orders;

/** Kafka did not acknowledge in time. Of a request that was under way when the broker died, nobody knows the outcome. */
class KafkaUnavailable extends RuntimeException {

    KafkaUnavailable(Throwable cause) {
        super(cause);
    }
}
