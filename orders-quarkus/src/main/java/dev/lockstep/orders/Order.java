package dev.lockstep.orders;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/**
 * A row of the read model, which only the sink writes. The order's own id identifies it: the column {@code id} is left
 * out, because a rebuild of the table numbers the rows anew.
 */
@Entity
@Immutable
@Table(name = "orders")
class Order {

    @Id
    String orderId;
    String userId;
    String productId;
    int qty;
    int unitPrice;
    int totalPrice;
    Instant createdAt;

    OrderView view() {
        return new OrderView(orderId, userId, productId, qty, unitPrice, totalPrice, OrderStatus.PENDING, createdAt);
    }
}
