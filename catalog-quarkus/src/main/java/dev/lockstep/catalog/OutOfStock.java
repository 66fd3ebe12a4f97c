package dev.lockstep.catalog;

public class OutOfStock extends RuntimeException {

    OutOfStock(String productId, int qty, int stock) {
        super("%d of %s ordered, %d left".formatted(qty, productId, stock));
    }
}
