package dev.lockstep.catalog;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.faulttolerance.Retry;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.LockAcquisitionException;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** What people do with the catalog; what orders do to it is in the package {@code decision}. */
@ApplicationScoped
class Catalog {

    private final CatalogItems items;

    Catalog(CatalogItems items) {
        this.items = items;
    }

    List<Product> products() {
        return items.inOrder().stream().map(Product::of).toList();
    }

    Product product(String productId) {
        return items.findByIdOptional(productId).map(Product::of).orElseThrow(() -> new UnknownProduct(productId));
    }

    /** A row that is not there yet can't be locked: whoever comes second with the same new id tries again, and finds it. */
    @Retry(maxRetries = 5, delay = 10, retryOn = {ConstraintViolationException.class, LockAcquisitionException.class})
    SavedProduct save(String productId, SaveProduct request) {
        return QuarkusTransaction.requiringNew().call(() -> items.lock(productId)
                .map(item -> describe(item, request))
                .orElseGet(() -> create(productId, request)));
    }

    Product restock(String productId, int qty) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var item = items.lock(productId).orElseThrow(() -> new UnknownProduct(productId));
            item.restock(qty);
            return Product.of(item);
        });
    }

    private SavedProduct describe(CatalogItem item, SaveProduct request) {
        item.describe(request.productName(), request.unitPrice(), request.stock());
        return new SavedProduct(Product.of(item), false);
    }

    private SavedProduct create(String productId, SaveProduct request) {
        var item = new CatalogItem(productId, request.productName(), request.unitPrice(), request.stock());
        items.persistAndFlush(item);
        return new SavedProduct(Product.of(item), true);
    }
}
