package dev.lockstep.catalog.decision;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

import dev.lockstep.catalog.Rejection;

/** A row of the inbox. Product and quantity are there for whoever audits the stock. */
@Entity
@Immutable
@Table(name = "inbox")
class DecidedOrder {

    @Id
    @Column(name = "order_id")
    private String orderId;

    @Column(name = "product_id")
    private String productId;

    private int qty;

    @Enumerated(EnumType.STRING)
    private Outcome.Status status;

    @Enumerated(EnumType.STRING)
    private Rejection reason;

    @Column(name = "decided_at")
    private Instant decidedAt;

    protected DecidedOrder() {
        // for Hibernate
    }

    private DecidedOrder(OrderPlaced order, Outcome.Status status, Rejection reason, Instant at) {
        this.orderId = order.orderId();
        this.productId = order.productId();
        this.qty = order.qty();
        this.status = status;
        this.reason = reason;
        this.decidedAt = at;
    }

    static DecidedOrder confirmed(OrderPlaced order, Instant at) {
        return new DecidedOrder(order, Outcome.Status.CONFIRMED, null, at);
    }

    static DecidedOrder rejected(OrderPlaced order, Rejection reason, Instant at) {
        return new DecidedOrder(order, Outcome.Status.REJECTED, reason, at);
    }

    String orderId() {
        return orderId;
    }

    /** @param order as it came this time; the inbox does not keep whose it is */
    Outcome outcomeOf(OrderPlaced order) {
        var userId = order.userId() == null ? "" : order.userId();
        return new Outcome(orderId, userId, status, reason, decidedAt);
    }
}
