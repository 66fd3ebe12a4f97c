package dev.lockstep.system.load;

/**
 * An order that somebody wants to place. Each has a user of its own, so that whatever becomes of it can be told from
 * all others in every topic and table, also where no answer ever said its id.
 */
public record Request(String user, String key, String productId, int qty, int unitPrice) {

    String body() {
        return "{\"productId\":\"%s\",\"qty\":%d,\"unitPrice\":%d}".formatted(productId, qty, unitPrice);
    }
}
