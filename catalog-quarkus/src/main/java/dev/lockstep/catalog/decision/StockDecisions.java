package dev.lockstep.catalog.decision;

import java.util.ArrayList;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import io.smallrye.reactive.messaging.annotations.Blocking;

/**
 * One poll's orders, one transaction. The poll is acknowledged when this returns, which is after the commit and after
 * every dead letter is safe; both wait as long as it takes, so that nothing is skipped and the order is kept.
 */
@ApplicationScoped
class StockDecisions {

    private final DeadLetters deadLetters;
    private final OrderedStock stock;

    StockDecisions(DeadLetters deadLetters, OrderedStock stock) {
        this.deadLetters = deadLetters;
        this.stock = stock;
    }

    @Incoming("orders-placed")
    @Blocking
    void decide(ConsumerRecords<byte[], byte[]> records) {
        var orders = new ArrayList<ReceivedOrder>(records.count());
        for (var record : records) {
            try {
                orders.add(ReceivedOrder.of(record));
            } catch (Unreadable e) {
                deadLetters.send(record, e.getMessage());
            }
        }
        stock.lower(orders);
    }
}
