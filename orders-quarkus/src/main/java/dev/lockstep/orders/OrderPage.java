package dev.lockstep.orders;

import java.util.List;
import java.util.Optional;

/** @param next where the next page starts, empty on the last one */
record OrderPage(List<OrderView> orders, Optional<Cursor> next) {

    /** @param rows one row more than the limit, if there is one more */
    static OrderPage of(List<OrderView> rows, Limit limit) {
        if (rows.size() <= limit.orders()) {
            return new OrderPage(rows, Optional.empty());
        }
        var orders = rows.subList(0, limit.orders());
        return new OrderPage(orders, Optional.of(Cursor.after(orders.get(orders.size() - 1))));
    }
}
