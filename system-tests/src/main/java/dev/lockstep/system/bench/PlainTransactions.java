package dev.lockstep.system.bench;

import java.util.Map;
import java.util.UUID;

import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What one transaction with the two records of one order takes, on a producer with nothing around it. */
final class PlainTransactions {

    private static final int WARM_UP = 300;
    private static final int COUNT = 700;

    private PlainTransactions() {
    }

    /** Milliseconds. */
    record Latency(double p50, double p99) {}

    static Latency measure(String bootstrapServers) {
        var took = new Histogram(3);
        var backlog = new OrderBytes();
        try (var producer = new KafkaProducer<>(Map.of("bootstrap.servers", bootstrapServers, "acks", "all",
                "transactional.id", "bench-" + UUID.randomUUID(), "compression.type", "lz4"), new StringSerializer(),
                new ByteArraySerializer())) {
            producer.initTransactions();
            for (int number = 0; number < WARM_UP + COUNT; number++) {
                var id = UUID.randomUUID().toString();
                var began = System.nanoTime();
                producer.beginTransaction();
                producer.send(new ProducerRecord<>("example-order-topic", backlog.product(number),
                        backlog.event(id, number)));
                producer.send(new ProducerRecord<>("orders", id, backlog.envelope(id, number)));
                producer.commitTransaction();
                if (number >= WARM_UP) {
                    took.recordValue(System.nanoTime() - began);
                }
            }
        }
        return new Latency(took.getValueAtPercentile(50) / 1e6, took.getValueAtPercentile(99) / 1e6);
    }
}
