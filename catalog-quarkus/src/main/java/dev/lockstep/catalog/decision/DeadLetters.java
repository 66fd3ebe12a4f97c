package dev.lockstep.catalog.decision;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

import io.smallrye.faulttolerance.api.BeforeRetry;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.Record;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;

/** Keeps what can't be read, byte for byte, with why and where it stood, until somebody has looked at it. */
@ApplicationScoped
class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final MutinyEmitter<Record<byte[], byte[]>> letters;

    DeadLetters(@Channel("dead-letters") MutinyEmitter<Record<byte[], byte[]>> letters) {
        this.letters = letters;
    }

    /** Returns when the letter is safe. Twice, should the instance die before it has acknowledged the poll. */
    @Retry(maxRetries = -1, maxDuration = 0, delay = 1, delayUnit = ChronoUnit.SECONDS)
    @BeforeRetry(RetryLog.class)
    void send(ConsumerRecord<byte[], byte[]> record, String reason) {
        LOG.warnf("Dead letter from %s, partition %d, offset %d: %s",
                record.topic(), record.partition(), record.offset(), reason);
        try {
            send(record.key(), record.value(), describe(new RecordHeaders(record.headers()), record, reason));
        } catch (RecordTooLargeException e) {
            // Only just too large with the headers that say why: then those, and the record stays where they point to.
            send(null, null, describe(new RecordHeaders(), record, reason + "; too large to be repeated here"));
        }
    }

    private void send(byte[] key, byte[] value, Headers headers) {
        letters.sendMessageAndAwait(Message.of(Record.of(key, value))
                .addMetadata(OutgoingKafkaRecordMetadata.builder().withHeaders(headers).build()));
    }

    private static Headers describe(Headers headers, ConsumerRecord<byte[], byte[]> record, String reason) {
        put(headers, "dead-letter-reason", reason);
        put(headers, "dead-letter-topic", record.topic());
        put(headers, "dead-letter-partition", String.valueOf(record.partition()));
        put(headers, "dead-letter-offset", String.valueOf(record.offset()));
        return headers;
    }

    /** In the place of an earlier one: a letter may have been put back on the topic, and be as unreadable as before. */
    private static void put(Headers headers, String name, String value) {
        headers.remove(name).add(name, value.getBytes(UTF_8));
    }
}
