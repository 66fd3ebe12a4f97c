package dev.lockstep.catalog;

import org.hibernate.validator.constraints.Range;

/** The request that adds to a product's stock. */
record Restock(@Range(min = 1, max = Limits.STOCK, message = Limits.RESTOCK_MESSAGE) int qty) {}
