package dev.lockstep.orders;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * An order as clients see it, whether it was just placed or read back.
 *
 * @param reason why it was rejected; otherwise there is none
 */
record OrderView(String orderId, String userId, String productId, int qty, int unitPrice, int totalPrice,
        OrderStatus status, @JsonInclude(JsonInclude.Include.NON_NULL) String reason, Instant createdAt) {

    static OrderView of(OrderPlaced order) {
        return new OrderView(order.orderId(), order.userId(), order.productId(), order.qty(), order.unitPrice(),
                order.totalPrice(), OrderStatus.PENDING, null, order.createdAt());
    }

    boolean decided() {
        return status != OrderStatus.PENDING;
    }
}
