package dev.lockstep.orders;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.SecondaryRow;

/**
 * A row of the read model, which only the sink writes, and beside it the outcome that names the same user, once there is
 * one. The order's own id identifies it: the column {@code id} is left out, because a rebuild of the table numbers the rows
 * anew. The user is part of the key as outcomes lie by user.
 */
@Entity
@IdClass(Order.Key.class)
@Immutable
@Table(name = "orders")
@SecondaryTable(name = Order.OUTCOMES, pkJoinColumns = {@PrimaryKeyJoinColumn(name = "user_id"),
    @PrimaryKeyJoinColumn(name = "order_id")})
@SecondaryRow(table = Order.OUTCOMES, optional = true, owned = false)
class Order {

    static final String OUTCOMES = "order_outcomes";

    @Id
    String userId;
    @Id
    String orderId;
    String productId;
    int qty;
    int unitPrice;
    int totalPrice;
    String idempotencyKey;
    Instant createdAt;

    @Column(table = OUTCOMES)
    @Enumerated(EnumType.STRING)
    OrderStatus status;

    @Column(table = OUTCOMES)
    String reason;

    record Key(String userId, String orderId) {}
}
