package dev.lockstep.catalog.decision;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import io.smallrye.reactive.messaging.annotations.Blocking;

/**
 * One poll's orders, one transaction. The poll is acknowledged when this returns, which is after every dead letter is
 * safe, after the commit, and after every outcome is published; each waits as long as it takes, so that nothing is
 * skipped and the order is kept. What comes again because of that is in the inbox.
 */
@ApplicationScoped
class StockDecisions {

    private final DeadLetters deadLetters;
    private final Decisions decisions;
    private final Outcomes outcomes;

    StockDecisions(DeadLetters deadLetters, Decisions decisions, Outcomes outcomes) {
        this.deadLetters = deadLetters;
        this.decisions = decisions;
        this.outcomes = outcomes;
    }

    @Incoming("orders-placed")
    @Blocking
    void decide(ConsumerRecords<byte[], byte[]> records) {
        outcomes.publish(decisions.outcomesOf(readable(records)));
    }

    private List<OrderPlaced> readable(ConsumerRecords<byte[], byte[]> records) {
        var orders = new ArrayList<OrderPlaced>(records.count());
        for (var record : records) {
            try {
                orders.add(OrderReader.read(record.value()));
            } catch (Unreadable e) {
                deadLetters.send(record, e.getMessage());
            }
        }
        return orders;
    }
}
