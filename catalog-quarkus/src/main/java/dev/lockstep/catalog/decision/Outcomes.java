package dev.lockstep.catalog.decision;

import java.time.temporal.ChronoUnit;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.reactive.messaging.Channel;

import io.smallrye.faulttolerance.api.BeforeRetry;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.Record;

/** Tells everybody what was decided. */
@ApplicationScoped
class Outcomes {

    private final MutinyEmitter<Record<String, Outcome>> outcomes;

    Outcomes(@Channel("order-outcomes") MutinyEmitter<Record<String, Outcome>> outcomes) {
        this.outcomes = outcomes;
    }

    /**
     * Returns when all of them are safe. After a failure all are sent again: an outcome that comes twice says the same,
     * so neither that nor another order of them matters.
     */
    @Retry(maxRetries = -1, maxDuration = 0, delay = 1, delayUnit = ChronoUnit.SECONDS)
    @BeforeRetry(RetryLog.class)
    void publish(List<Outcome> decided) {
        if (!decided.isEmpty()) {
            Uni.join().all(decided.stream().map(this::send).toList()).andCollectFailures().await().indefinitely();
        }
    }

    private Uni<Void> send(Outcome outcome) {
        return outcomes.send(Record.of(outcome.orderId(), outcome));
    }
}
