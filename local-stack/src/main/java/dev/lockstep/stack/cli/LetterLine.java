package dev.lockstep.stack.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lockstep.stack.deadletter.Letter;

/** A dead letter as a person, or a script, wants to see it; {@code bytes} and {@code value} are null where there is no value. */
record LetterLine(String letter, String from, String key, Integer bytes, String reason, String value,
        boolean replayable) {

    static final String HEADING = "%-28s %-28s %-20s %9s  %s%n".formatted("LETTER", "FROM", "KEY", "BYTES", "REASON");
    private static final int EXCERPT = 100;

    static LetterLine of(Letter letter) {
        return new LetterLine(letter.place().toString(),
                letter.origin() == null ? null : letter.origin().toString(),
                printable(letter.key()),
                letter.value() == null ? null : letter.value().length,
                letter.reason().replaceAll("\\s+", " ").strip(),
                printable(letter.value()), letter.obstacle() == null);
    }

    String text() {
        return "%-28s %-28s %-20s %9s  %s%n    %s%n".formatted(letter, orDash(from), orDash(key), orDash(bytes), reason,
                value == null ? "no value: it can't be replayed" : value);
    }

    /** The beginning. Whatever a terminal might take for a command is a dot. */
    private static String printable(byte[] bytes) {
        if (bytes == null) {
            return null;
        }
        var text = new String(bytes, 0, Math.min(bytes.length, EXCERPT), UTF_8).replaceAll("\\p{C}", ".");
        return bytes.length > EXCERPT ? text + "…" : text;
    }

    private static String orDash(Object value) {
        return value == null ? "-" : value.toString();
    }
}
