package dev.lockstep.system.bench;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

import dev.lockstep.stack.StackFailure;

/** Fills a topic with orders before anybody reads it. */
final class Backlog {

    private final String bootstrapServers;
    private final OrderBytes orders = new OrderBytes();

    Backlog(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    void ofEvents(int count) {
        fill(count, (id, number) -> new ProducerRecord<>("example-order-topic", orders.product(number),
                orders.event(id, number)));
    }

    void ofEnvelopes(int count) {
        fill(count, (id, number) -> new ProducerRecord<>("orders", id, orders.envelope(id, number)));
    }

    private interface Records {
        ProducerRecord<String, byte[]> of(String orderId, int number);
    }

    private void fill(int count, Records records) {
        var failure = new AtomicReference<Exception>();
        try (var producer = new KafkaProducer<>(Map.of("bootstrap.servers", bootstrapServers, "acks", "all",
                "compression.type", "lz4", "linger.ms", "20", "batch.size", "65536"), new StringSerializer(),
                new ByteArraySerializer())) {
            for (int number = 0; number < count; number++) {
                producer.send(records.of(UUID.randomUUID().toString(), number), (metadata, e) -> {
                    if (e != null) {
                        failure.compareAndSet(null, e);
                    }
                });
            }
        }
        if (failure.get() != null) {
            throw new StackFailure("The backlog could not be written: " + failure.get().getMessage(), failure.get());
        }
    }
}
