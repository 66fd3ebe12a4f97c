package dev.lockstep.orders;

import static org.eclipse.microprofile.reactive.messaging.OnOverflow.Strategy.BUFFER;

import java.util.concurrent.Semaphore;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.Record;

/**
 * Hands an order to Kafka, once as the event and once as the row to be. The permits bound both queues as one: were each
 * channel to refuse for itself, a full one would leave half of an order in the other.
 */
@ApplicationScoped
class OrderPublisher {

    /** Orders under way at a time; the channels' {@code max-inflight-messages} is the same. */
    static final int CAPACITY = 4096;

    private final Semaphore permits = new Semaphore(CAPACITY);
    private final MutinyEmitter<Record<String, OrderPlaced>> events;
    private final MutinyEmitter<Record<String, OrderPlaced>> envelopes;
    private final OrdersConfig config;

    OrderPublisher(
            @Channel("order-events") @OnOverflow(value = BUFFER, bufferSize = CAPACITY) MutinyEmitter<Record<String, OrderPlaced>> events,
            @Channel("order-envelopes") @OnOverflow(value = BUFFER, bufferSize = CAPACITY) MutinyEmitter<Record<String, OrderPlaced>> envelopes,
            OrdersConfig config) {
        this.events = events;
        this.envelopes = envelopes;
        this.config = config;
    }

    /**
     * Completes when all replicas in sync have both records.
     *
     * @return fails with {@link QueueFull}, having written nothing, or with {@link KafkaUnavailable}
     */
    Uni<Void> publish(OrderPlaced order) {
        if (!permits.tryAcquire()) {
            return Uni.createFrom().failure(new QueueFull());
        }
        return Uni.join().all(
                events.send(Record.of(order.productId(), order)),
                envelopes.send(Record.of(order.orderId(), order))).andCollectFailures()
                .onTermination().invoke(() -> permits.release())
                .replaceWithVoid()
                // A client that goes away cancels its wait, not the second half of its order.
                .memoize().indefinitely()
                .ifNoItem().after(config.answerWithin()).fail()
                .onFailure().transform(KafkaUnavailable::new);
    }
}
