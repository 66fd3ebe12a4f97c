package dev.lockstep.orders;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * An order's id is the name of what was asked for: the same user, key and request is the same order, whichever instance
 * is asked, and nobody has to remember it. As RFC 9562 lays out a UUIDv8 over SHA-256: a weaker hash would let a client
 * find two requests with one id, and have the cheap one decided and the dear one shown.
 */
final class OrderId {

    private OrderId() {
    }

    static String of(String userId, IdempotencyKey key, PlaceOrder order) {
        // None of the parts can have a line break in it.
        var name = String.join("\n", userId, key.value(), order.productId(), Integer.toString(order.qty()),
                Integer.toString(order.unitPrice()));
        var hash = ByteBuffer.wrap(sha256(name));
        var high = hash.getLong() & ~0xF000L | 0x8000L;
        var low = hash.getLong() & ~(0b11L << 62) | 0b10L << 62;
        return new UUID(high, low).toString();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
