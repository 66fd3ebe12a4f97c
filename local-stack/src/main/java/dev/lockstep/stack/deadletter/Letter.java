package dev.lockstep.stack.deadletter;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * A record that somebody could not read, as it stands on a dead-letter topic.
 *
 * @param origin where it was read; null if its headers don't say
 * @param headers those that it had there
 */
public record Letter(Place place, Place origin, String reason, byte[] key, byte[] value, Headers headers) {

    static Letter of(ConsumerRecord<byte[], byte[]> record) {
        var note = new Note(record.headers());
        var headers = new RecordHeaders();
        record.headers().forEach(header -> {
            if (!Note.isPartOf(header.key())) {
                headers.add(header);
            }
        });
        return new Letter(new Place(record.topic(), record.partition(), record.offset()), note.origin().orElse(null),
                note.reason(), record.key(), record.value(), headers);
    }

    /** Why it can't be put back, as the end of a sentence; null if it can. */
    public String obstacle() {
        if (origin == null) {
            return "does not say where it came from";
        }
        // A tombstone, or a record that was too large to be repeated with the headers that say why.
        return value == null ? "holds no value to put back; what it tells of stands at " + origin : null;
    }
}
