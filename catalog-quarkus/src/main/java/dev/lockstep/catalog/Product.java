package dev.lockstep.catalog;

import java.time.Instant;

/** A catalog item as clients see it. */
record Product(String productId, String productName, int unitPrice, int stock, Instant createdAt) {

    static Product of(CatalogItem item) {
        return new Product(item.productId(), item.productName(), item.unitPrice(), item.stock(), item.createdAt());
    }
}
