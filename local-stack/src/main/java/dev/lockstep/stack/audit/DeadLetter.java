package dev.lockstep.stack.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record that somebody could not read; its key is as it was received. */
public record DeadLetter(String topic, int partition, long offset, String key) {

    static DeadLetter of(ConsumerRecord<byte[], byte[]> record) {
        return new DeadLetter(record.topic(), record.partition(), record.offset(),
                record.key() == null ? null : new String(record.key(), UTF_8));
    }

    @Override
    public String toString() {
        return "%s, partition %d, offset %d".formatted(topic, partition, offset);
    }
}
