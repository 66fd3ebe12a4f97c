package dev.lockstep.orders;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * An order as clients see it, whether it was just placed or read back: then its parts are the columns that are read.
 *
 * @param status never null: an order without an outcome is pending
 * @param reason why it was rejected; otherwise there is none
 */
@RegisterForReflection
record OrderView(String orderId, String userId, String productId, int qty, int unitPrice, int totalPrice,
        OrderStatus status, @JsonInclude(JsonInclude.Include.NON_NULL) String reason, Instant createdAt) {

    OrderView {
        status = status == null ? OrderStatus.PENDING : status;
    }

    static OrderView of(OrderPlaced order) {
        return new OrderView(order.orderId(), order.userId(), order.productId(), order.qty(), order.unitPrice(),
                order.totalPrice(), OrderStatus.PENDING, null, order.createdAt());
    }

    OrderView decidedAs(OrderStatus status, String reason) {
        return new OrderView(orderId, userId, productId, qty, unitPrice, totalPrice, status, reason, createdAt);
    }

    boolean decided() {
        return status != OrderStatus.PENDING;
    }
}
