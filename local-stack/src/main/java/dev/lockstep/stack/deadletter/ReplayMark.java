package dev.lockstep.stack.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/** A record behind a letter, in its own partition, which says that the letter at this offset was replayed. */
final class ReplayMark {

    private static final String REPLAYED = "dead-letter-replayed";

    private ReplayMark() {
    }

    static ProducerRecord<byte[], byte[]> on(Place letter) {
        Header replayed = new RecordHeader(REPLAYED, Long.toString(letter.offset()).getBytes(UTF_8));
        return new ProducerRecord<>(letter.topic(), letter.partition(), null, null, null, List.of(replayed));
    }

    /** The letter that a record marks. One that says where it came from is a letter itself, whatever else it bears. */
    static Optional<Place> in(ConsumerRecord<byte[], byte[]> record) {
        var replayed = record.headers().lastHeader(REPLAYED);
        return replayed == null || new Note(record.headers()).origin().isPresent()
                ? Optional.empty()
                : Place.parse("%s@%d:%s".formatted(record.topic(), record.partition(),
                        new String(replayed.value(), UTF_8)));
    }
}
