package dev.lockstep.stack.deadletter;

import java.util.Optional;
import java.util.regex.Pattern;

/** Where a record stands, as {@code topic@partition:offset}. */
public record Place(String topic, int partition, long offset) {

    private static final Pattern WRITTEN = Pattern.compile("([A-Za-z0-9._-]+)@(\\d{1,9}):(\\d{1,18})");

    public static Optional<Place> parse(String written) {
        var parts = WRITTEN.matcher(written);
        return parts.matches()
                ? Optional.of(new Place(parts.group(1), Integer.parseInt(parts.group(2)),
                        Long.parseLong(parts.group(3))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "%s@%d:%d".formatted(topic, partition, offset);
    }
}
