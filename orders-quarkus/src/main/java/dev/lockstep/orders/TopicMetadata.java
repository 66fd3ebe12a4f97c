package dev.lockstep.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;

/**
 * Whether both producers know their topics. A send never waits for that (see {@code max.block.ms}); to ask here makes
 * them fetch it before the first order, and again should they have forgotten.
 */
@Readiness
@ApplicationScoped
class TopicMetadata implements AsyncHealthCheck {

    private final Uni<HealthCheckResponse> check;

    TopicMetadata(KafkaClientService kafka,
            @ConfigProperty(name = "mp.messaging.outgoing.order-events.topic") String events,
            @ConfigProperty(name = "mp.messaging.outgoing.order-envelopes.topic") String envelopes) {
        check = Uni.join().all(
                Uni.createFrom().deferred(() -> kafka.getProducer("order-events").partitionsFor(events)),
                Uni.createFrom().deferred(() -> kafka.getProducer("order-envelopes").partitionsFor(envelopes)))
                .andCollectFailures()
                .map(known -> HealthCheckResponse.up("topics"))
                .onFailure().recoverWithItem(() -> HealthCheckResponse.down("topics"));
    }

    void fetch(@Observes StartupEvent start) {
        check.subscribeAsCompletionStage();
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return check;
    }
}
