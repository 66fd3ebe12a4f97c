package dev.lockstep.system.load;

/**
 * An order that somebody wants to place. Each has a user of its own, so that whatever becomes of it can be told from
 * all others in every topic and table, also where no answer ever said its id.
 */
public record Request(String user, String key, String productId, int qty, int unitPrice) {

    static final String UNKNOWN_PRODUCT = "nobody-sells-this";
    static final int UNIT_PRICE = 10;

    /** The reason for which the catalog has to reject it; null if nothing but the stock decides. */
    public String flaw() {
        if (productId.equals(UNKNOWN_PRODUCT)) {
            return "UNKNOWN_PRODUCT";
        }
        return unitPrice == UNIT_PRICE ? null : "PRICE_MISMATCH";
    }

    String body() {
        return "{\"productId\":\"%s\",\"qty\":%d,\"unitPrice\":%d}".formatted(productId, qty, unitPrice);
    }
}
