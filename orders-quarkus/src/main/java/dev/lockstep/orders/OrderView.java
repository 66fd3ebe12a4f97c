package dev.lockstep.orders;

import java.time.Instant;

/** An order as clients see it, whether it was just placed or read back. */
record OrderView(String orderId, String userId, String productId, int qty, int unitPrice, int totalPrice,
        OrderStatus status, Instant createdAt) {

    static OrderView of(OrderPlaced order) {
        return new OrderView(order.orderId(), order.userId(), order.productId(), order.qty(), order.unitPrice(),
                order.totalPrice(), OrderStatus.PENDING, order.createdAt());
    }
}
