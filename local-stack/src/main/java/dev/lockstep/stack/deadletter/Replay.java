package dev.lockstep.stack.deadletter;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

import dev.lockstep.stack.KafkaBroker;
import dev.lockstep.stack.StackFailure;

/**
 * Puts dead letters back where they came from, each once. The record on its topic and the mark on the letter are one
 * transaction: whoever is killed in between has done neither. All replays share one transactional id, so a new one
 * waits for, or aborts, what an earlier one left open, and stops one that still runs; what it lists after that is the
 * truth, and stays so. The mark stands beside the letter and lives as long.
 */
public final class Replay implements AutoCloseable {

    private final Letters letters;
    private final KafkaProducer<byte[], byte[]> producer;

    public Replay(KafkaBroker kafka) {
        letters = new Letters(kafka);
        producer = new KafkaProducer<>(Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers(),
                ProducerConfig.TRANSACTIONAL_ID_CONFIG, "dead-letter-replay",
                // How long readers wait for a replay that was killed and not begun again.
                ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 10_000,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 8_000,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000,
                ProducerConfig.MAX_BLOCK_MS_CONFIG, 20_000,
                // What was small enough for its topic once is so again; the broker judges.
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 16 << 20,
                ProducerConfig.COMPRESSION_TYPE_CONFIG, "gzip"),
                new ByteArraySerializer(), new ByteArraySerializer());
        try {
            producer.initTransactions();
        } catch (KafkaException e) {
            producer.close(Duration.ZERO);
            throw new StackFailure("Kafka begins no replay: %s".formatted(e.getMessage()), e);
        }
    }

    /** The letters that this replay may put back. */
    public List<Letter> open() {
        return letters.open();
    }

    /** @throws StackFailure if the letter can't be put back; it is open then, unless Kafka left it unanswered */
    public void putBack(Letter letter) {
        if (letter.obstacle() != null) {
            throw new StackFailure("%s %s.".formatted(letter.place(), letter.obstacle()));
        }
        try {
            send(letter);
            producer.commitTransaction();
        } catch (KafkaException e) {
            throw new StackFailure("%s was not put back, or nobody knows (%s): `make dlq` shows whether it is open."
                    .formatted(letter.place(), e.getMessage()), e);
        }
    }

    /** All but the commit. */
    void send(Letter letter) {
        var origin = letter.origin();
        producer.beginTransaction();
        // Its old partition, whichever way its producer had chosen that.
        producer.send(new ProducerRecord<>(origin.topic(), origin.partition(), letter.key(), letter.value(),
                letter.headers()));
        producer.send(ReplayMark.on(letter.place()));
        producer.flush();
    }

    /** What is not committed never will be. */
    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
