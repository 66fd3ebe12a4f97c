package dev.lockstep.stack.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lockstep.stack.deadletter.Letter;

/** A record that somebody could not read, and nobody has put back; its key is as it was received. */
public record DeadLetter(String topic, int partition, long offset, String key) {

    static DeadLetter of(Letter letter) {
        var place = letter.place();
        return new DeadLetter(place.topic(), place.partition(), place.offset(),
                letter.key() == null ? null : new String(letter.key(), UTF_8));
    }

    @Override
    public String toString() {
        return "%s, partition %d, offset %d".formatted(topic, partition, offset);
    }
}
