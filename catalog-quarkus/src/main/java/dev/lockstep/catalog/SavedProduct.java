package dev.lockstep.catalog;

/** Whether the product is new decides between 201 and 200. */
record SavedProduct(Product product, boolean created) {}
