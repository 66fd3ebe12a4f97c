package dev.lockstep.orders;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.reactive.messaging.Channel;

import dev.lockstep.orders.transaction.NotCommitted;
import dev.lockstep.orders.transaction.OutcomeUnknown;
import dev.lockstep.orders.transaction.Publication;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;

/** Hands an order to Kafka, once as the event and once as the row to be: both or neither. */
@ApplicationScoped
class OrderPublisher {

    private final MutinyEmitter<Publication> channel;
    private final OrderRecords records;
    private final OrdersConfig config;

    OrderPublisher(@Channel("placed-orders") MutinyEmitter<Publication> channel, OrderRecords records,
            OrdersConfig config) {
        this.channel = channel;
        this.records = records;
        this.config = config;
    }

    /**
     * Completes when both records are committed on all replicas in sync. A client that goes away cancels its wait, not
     * its order.
     *
     * @return fails with {@link NotCommitted}, having written nothing, or with {@link OrderUncertain}
     */
    Uni<Void> publish(OrderPlaced order) {
        var publication = new Publication(records.of(order));
        return channel.send(publication).ifNoItem().after(config.answerWithin()).failWith(() -> tooLate(publication))
                .onFailure(OutcomeUnknown.class).transform(e -> new OrderUncertain(order.key(), e));
    }

    private RuntimeException tooLate(Publication publication) {
        var reason = "no answer within " + config.answerWithin();
        return publication.claim() ? new NotCommitted(reason) : new OutcomeUnknown(reason);
    }
}
