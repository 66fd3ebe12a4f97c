package dev.lockstep.catalog.decision;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.faulttolerance.Retry;
import org.jboss.logging.Logger;

import dev.lockstep.catalog.CatalogItem;
import dev.lockstep.catalog.CatalogItems;
import dev.lockstep.catalog.OutOfStock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.faulttolerance.api.BeforeRetry;

/** Lowers the stock by what was ordered, in the order in which it was ordered, all of a poll or nothing. */
@ApplicationScoped
class OrderedStock {

    private static final Logger LOG = Logger.getLogger(OrderedStock.class);

    private final CatalogItems items;

    OrderedStock(CatalogItems items) {
        this.items = items;
    }

    @Retry(maxRetries = -1, maxDuration = 0, delay = 1, delayUnit = ChronoUnit.SECONDS)
    @BeforeRetry(RetryLog.class)
    void lower(List<ReceivedOrder> orders) {
        if (!orders.isEmpty()) {
            QuarkusTransaction.requiringNew().run(() -> lowerEach(orders));
        }
    }

    private void lowerEach(List<ReceivedOrder> orders) {
        var productIds = new TreeSet<String>();
        orders.forEach(received -> productIds.add(received.order().productId()));
        var locked = items.lockAll(productIds);
        orders.forEach(received -> lower(received, locked.get(received.order().productId())));
    }

    private static void lower(ReceivedOrder received, CatalogItem item) {
        if (item == null) {
            LOG.warnf("Nothing taken for %s: unknown product %s", received, received.order().productId());
            return;
        }
        try {
            item.take(received.order().qty());
        } catch (OutOfStock e) {
            LOG.warnf("Nothing taken for %s: %s", received, e.getMessage());
        }
    }
}
