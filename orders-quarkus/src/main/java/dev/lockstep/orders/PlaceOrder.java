package dev.lockstep.orders;

import jakarta.validation.constraints.Pattern;

import org.hibernate.validator.constraints.Range;

/**
 * What a client sends to place an order. The limits are not wider than the columns of the read model: a row that
 * MariaDB refuses would stop the sink for everyone.
 *
 * @param unitPrice in the smallest unit of the currency
 */
record PlaceOrder(
        @Pattern(regexp = "[A-Za-z0-9._@-]{1,20}", message = "must be 1 to 20 of A-Za-z0-9._@-") String productId,
        @Range(min = 1, max = 10_000, message = "must be {min} to {max}") int qty,
        @Range(min = 0, max = 10_000_000, message = "must be {min} to {max}") int unitPrice) {

    /**
     * The product of two valid fields can still be too large for the column.
     *
     * @throws TotalTooLarge where it does not fit 32 bits
     */
    int total() {
        try {
            return Math.multiplyExact(qty, unitPrice);
        } catch (ArithmeticException e) {
            throw new TotalTooLarge();
        }
    }
}
