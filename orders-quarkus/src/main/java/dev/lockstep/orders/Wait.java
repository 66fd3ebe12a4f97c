package dev.lockstep.orders;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How long a client would rather wait for an answer that says more: {@code Prefer: wait=N} in seconds, as RFC 7240 has
 * it. A preference that makes no sense is one that was not sent.
 */
record Wait(Duration atMost) {

    static final String HEADER = "Prefer";
    static final String ANSWERED_BY = "Preference-Applied";

    private static final int MOST_SECONDS = 10;
    private static final Pattern PREFERENCE = Pattern
            .compile("(?:^|,)\\s*wait\\s*=\\s*\"?(\\d{1,9})\"?\\s*(?=[,;]|$)", Pattern.CASE_INSENSITIVE);

    /** @param headers all that came under {@link #HEADER}; the first wait in them counts */
    static Optional<Wait> preferred(List<String> headers) {
        var found = PREFERENCE.matcher(headers.stream().collect(joining(",")));
        return found.find()
                ? Optional.of(new Wait(Duration.ofSeconds(Math.min(Integer.parseInt(found.group(1)), MOST_SECONDS))))
                : Optional.empty();
    }

    /** As {@link #ANSWERED_BY} says it. */
    @Override
    public String toString() {
        return "wait=" + atMost.toSeconds();
    }
}
