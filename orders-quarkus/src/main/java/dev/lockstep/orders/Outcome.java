package dev.lockstep.orders;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/** What the catalog decided of an order, whoever's it is. */
@Entity
@Immutable
@Table(name = Order.OUTCOMES)
class Outcome {

    /** Hibernate wants the name that {@link Order} has for it. */
    @Id
    @Column(name = "order_id")
    String orderId;

    @Enumerated(EnumType.STRING)
    OrderStatus status;

    String reason;
}
