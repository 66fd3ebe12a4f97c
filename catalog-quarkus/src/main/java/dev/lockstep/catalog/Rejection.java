package dev.lockstep.catalog;

/** Why an order gets nothing; the names are the contract's. */
public enum Rejection {
    OUT_OF_STOCK, UNKNOWN_PRODUCT, PRICE_MISMATCH
}
