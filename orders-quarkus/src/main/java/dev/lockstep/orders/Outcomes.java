package dev.lockstep.orders;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/**
 * Finds outcomes by their orders' ids. An order is read together with the outcome that names its user; an outcome that
 * names none, of an older catalog or of an event without one, is found here.
 */
@ApplicationScoped
class Outcomes implements PanacheRepositoryBase<Outcome, String> {

    /** Looks for those of the orders that seem to have none. As a rule all have one, and nothing is asked. */
    List<OrderView> complete(List<OrderView> orders) {
        var pending = orders.stream().filter(not(OrderView::decided)).map(OrderView::orderId).toList();
        if (pending.isEmpty()) {
            return orders;
        }
        var found = stream("orderId in ?1", pending).collect(toMap(outcome -> outcome.orderId, Function.identity()));
        return orders.stream().map(order -> decided(order, found.get(order.orderId()))).toList();
    }

    private static OrderView decided(OrderView order, Outcome outcome) {
        return outcome == null ? order : order.decidedAs(outcome.status, outcome.reason);
    }
}
