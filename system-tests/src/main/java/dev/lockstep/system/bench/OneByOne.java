package dev.lockstep.system.bench;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

import dev.lockstep.stack.MariaDb;
import dev.lockstep.system.bench.load.Latencies;
import dev.lockstep.system.bench.load.Latency;

/** One commit, one poll and one insert, one after the other, with nothing around them. */
record OneByOne(String bootstrapServers, MariaDb mariadb) {

    private static final int WARM_UP = 200;
    private static final int COUNT = 500;
    /** Nobody else reads it, and dead letters' topics have one partition, as this needs. */
    private static final String TOPIC = "order_outcomes.dlq";

    Latency measure() throws SQLException {
        var took = new Latencies();
        try (var producer = producer(); var consumer = consumer(); var connection = mariadb.connect("orders")) {
            connection.createStatement().execute("CREATE TABLE IF NOT EXISTS raw_single LIKE orders");
            try (var insert = connection.prepareStatement("INSERT INTO raw_single"
                    + " (order_id, user_id, product_id, qty, unit_price, total_price) VALUES (?, 'u', 'p', 1, 1, 1)")) {
                producer.initTransactions();
                var partition = new TopicPartition(TOPIC, 0);
                consumer.assign(List.of(partition));
                consumer.seekToEnd(consumer.assignment());
                // Looks for the end now, and not when the first record is behind it.
                consumer.position(partition);
                for (int number = 0; number < WARM_UP + COUNT; number++) {
                    var nanos = once(producer, consumer, insert);
                    if (number >= WARM_UP) {
                        took.add(nanos);
                    }
                }
            }
            connection.createStatement().execute("DROP TABLE raw_single");
        }
        return took.summary();
    }

    private static long once(KafkaProducer<String, byte[]> producer, KafkaConsumer<String, byte[]> consumer,
            PreparedStatement insert) throws SQLException {
        var orderId = UUID.randomUUID().toString();
        var began = System.nanoTime();
        producer.beginTransaction();
        producer.send(new ProducerRecord<>(TOPIC, orderId, new byte[200]));
        producer.commitTransaction();
        while (consumer.poll(Duration.ofSeconds(1)).isEmpty()) {
            Thread.onSpinWait();
        }
        insert.setString(1, orderId);
        insert.executeUpdate();
        return System.nanoTime() - began;
    }

    private KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "transactional.id",
                "bench-one-by-one"), new StringSerializer(), new ByteArraySerializer());
    }

    private KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                new StringDeserializer(), new ByteArrayDeserializer());
    }
}
