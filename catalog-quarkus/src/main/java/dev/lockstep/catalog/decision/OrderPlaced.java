package dev.lockstep.catalog.decision;

import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What the catalog needs to know of an order, as {@code contracts/example-order-topic} has it; fields that it does not
 * know may come. Who ordered may be left out, as no decision depends on it.
 */
@RegisterForReflection
@JsonIgnoreProperties(ignoreUnknown = true)
record OrderPlaced(String orderId, String userId, String productId, int qty, int unitPrice) {

    /** What the database tells apart as Java does: it takes a trailing space for nothing, and keeps ASCII only. */
    private static final Pattern ORDER_ID = Pattern.compile("[!-~]{1,50}");
    private static final Pattern USER_ID = Pattern.compile("[A-Za-z0-9._@-]{1,50}");
    private static final Pattern PRODUCT_ID = Pattern.compile("[A-Za-z0-9._@-]{1,20}");

    OrderPlaced {
        require(orderId != null && ORDER_ID.matcher(orderId).matches(), "orderId must match " + ORDER_ID);
        require(userId == null || USER_ID.matcher(userId).matches(), "userId must match " + USER_ID);
        require(productId != null && PRODUCT_ID.matcher(productId).matches(), "productId must match " + PRODUCT_ID);
        require(qty >= 1 && qty <= 10_000, "qty must be 1 to 10000");
        require(unitPrice >= 0 && unitPrice <= 10_000_000, "unitPrice must be 0 to 10000000");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
