package dev.lockstep.catalog;

class StockDiffers extends RuntimeException {

    StockDiffers(String productId, int expected, int stock) {
        super("The stock of %s is %d, not %d; it moves only by orders and by restocking."
                .formatted(productId, stock, expected));
    }
}
