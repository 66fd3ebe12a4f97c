package dev.lockstep.catalog;

class StockLimitExceeded extends RuntimeException {

    StockLimitExceeded(String productId, int qty, int stock) {
        super("%d more than the %d of %s in stock would be over the limit of %d."
                .formatted(qty, stock, productId, Limits.STOCK));
    }
}
