package dev.lockstep.catalog;

class UnknownProduct extends RuntimeException {

    UnknownProduct(String productId) {
        super("The catalog has no product %s.".formatted(productId));
    }
}
