package dev.lockstep.catalog;

import jakarta.validation.constraints.Pattern;

import org.hibernate.validator.constraints.Range;

/** The request that creates a product, or renames and reprices one; then the stock has to be the present one. */
record SaveProduct(@Pattern(regexp = Limits.PRODUCT_NAME, message = Limits.PRODUCT_NAME_MESSAGE) String productName,
        @Range(max = Limits.UNIT_PRICE, message = Limits.UNIT_PRICE_MESSAGE) int unitPrice,
        @Range(max = Limits.STOCK, message = Limits.STOCK_MESSAGE) int stock) {}
