package dev.lockstep.orders;

import java.util.UUID;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonValue;

/** A client's own name for one order of its user, so that it can ask again without ordering twice. */
record IdempotencyKey(@JsonValue String value) {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern VALID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    IdempotencyKey {
        if (!VALID.matcher(value).matches()) {
            throw new InvalidParameter(HEADER, "must be 1 to 64 of A-Za-z0-9_-");
        }
    }

    /** For a client that sent none: it is told this one should it need to ask again. */
    static IdempotencyKey random() {
        return new IdempotencyKey(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
