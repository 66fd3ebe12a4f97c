package dev.lockstep.catalog.decision;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.faulttolerance.Retry;

import io.smallrye.faulttolerance.api.BeforeRetry;

/** Tells everybody what was decided. */
@ApplicationScoped
class Outcomes {

    private final Producer<String, Outcome> producer;
    private final String topic;

    Outcomes(Producer<String, Outcome> producer, OutcomesConfig config) {
        this.producer = producer;
        this.topic = config.topic();
    }

    /**
     * Returns when all of them are safe. After a failure all are sent again: an outcome that comes twice says the same,
     * so neither that nor another order of them matters.
     */
    @Retry(maxRetries = -1, maxDuration = 0, delay = 1, delayUnit = ChronoUnit.SECONDS)
    @BeforeRetry(RetryLog.class)
    void publish(List<Outcome> decided) {
        var failure = new AtomicReference<Exception>();
        for (var outcome : decided) {
            producer.send(new ProducerRecord<>(topic, outcome.orderId(), outcome), (metadata, e) -> {
                if (e != null) {
                    failure.compareAndSet(null, e);
                }
            });
        }
        producer.flush();
        if (failure.get() != null) {
            throw new KafkaException(failure.get());
        }
    }
}
