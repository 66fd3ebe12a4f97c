package dev.lockstep.system.bench;

import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

import dev.lockstep.system.bench.load.Latencies;
import dev.lockstep.system.bench.load.Latency;

/** What one transaction with the two records of one order takes, on a producer with nothing around it. */
final class PlainTransactions {

    private static final int WARM_UP = 300;
    private static final int COUNT = 700;

    private PlainTransactions() {
    }

    static Latency measure(String bootstrapServers) {
        var took = new Latencies();
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
                    took.add(System.nanoTime() - began);
                }
            }
        }
        return took.summary();
    }
}
