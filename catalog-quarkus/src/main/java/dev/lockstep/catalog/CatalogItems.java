package dev.lockstep.catalog;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
public class CatalogItems implements PanacheRepositoryBase<CatalogItem, String> {

    List<CatalogItem> inOrder() {
        return list("order by productId");
    }

    /** By query: by id, Hibernate finds nothing in a transaction that has lost its database, and says no more (HHH-12472). */
    Optional<CatalogItem> lock(String productId) {
        return find("productId", productId).withLock(LockModeType.PESSIMISTIC_WRITE).singleResultOptional();
    }

    /** One statement, in order of product id, so that two that lock the same products can't wait for each other. */
    public Map<String, CatalogItem> lockAll(Collection<String> productIds) {
        return find("productId in ?1 order by productId", productIds).withLock(LockModeType.PESSIMISTIC_WRITE).stream()
                .collect(toMap(CatalogItem::productId, Function.identity()));
    }
}
