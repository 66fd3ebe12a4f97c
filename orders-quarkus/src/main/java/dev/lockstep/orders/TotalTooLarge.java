package dev.lockstep.orders;

/** Each field is valid, but {@code qty × unitPrice} does not fit the 32 bits that every reader has for it. */
class TotalTooLarge extends RuntimeException {}
