package dev.lockstep.stack.audit;

/** What was ordered, wherever it is written down; {@code createdAt} in milliseconds since 1970. */
public record Order(String userId, String productId, int qty, int unitPrice, int totalPrice, long createdAt) {

    /** A retried request is the same order, told at another moment. */
    boolean isRetoldBy(Order other) {
        return equals(new Order(other.userId, other.productId, other.qty, other.unitPrice, other.totalPrice,
                createdAt));
    }
}
