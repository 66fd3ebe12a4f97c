package dev.lockstep.orders;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Instant;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * A place in a user's list, opaque to clients: a time and an id, not a row's number, so that it stays valid while orders
 * arrive and after the table was rebuilt.
 */
record Cursor(Instant createdAt, String orderId) {

    private static final Pattern TEXT = Pattern.compile("([0-9]{1,15}) ([A-Za-z0-9._@-]{1,50})");

    static Cursor after(OrderView order) {
        return new Cursor(order.createdAt(), order.orderId());
    }

    /** Called by JAX-RS. */
    public static Cursor fromString(String text) {
        var matcher = TEXT.matcher(decoded(text));
        if (!matcher.matches()) {
            throw invalid();
        }
        return new Cursor(Instant.ofEpochMilli(Long.parseLong(matcher.group(1))), matcher.group(2));
    }

    @Override
    public String toString() {
        var text = createdAt.toEpochMilli() + " " + orderId;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(US_ASCII));
    }

    private static String decoded(String text) {
        try {
            return new String(Base64.getUrlDecoder().decode(text), US_ASCII);
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    private static InvalidParameter invalid() {
        return new InvalidParameter("cursor", "must be one that a Link header gave");
    }
}
