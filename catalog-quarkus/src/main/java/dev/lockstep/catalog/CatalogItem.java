package dev.lockstep.catalog;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A product and what is left of it. Whoever changes one holds its row lock: see {@link CatalogItems}. */
@Entity
@Table(name = "catalog_items")
public class CatalogItem {

    @Id
    @Column(name = "product_id")
    private String productId;

    @Column(name = "product_name")
    private String productName;

    @Column(name = "unit_price")
    private int unitPrice;

    private int stock;

    /** All that was ever in stock, and all that was taken: the database holds the stock to their difference. */
    private long supplied;
    private long sold;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    protected CatalogItem() {
        // for Hibernate
    }

    CatalogItem(String productId, String productName, int unitPrice, int stock) {
        this.productId = productId;
        this.productName = productName;
        this.unitPrice = unitPrice;
        this.stock = stock;
        this.supplied = stock;
        this.createdAt = Instant.now().truncatedTo(ChronoUnit.MILLIS); // what the column holds
    }

    /** Takes what was ordered, or says why nothing was taken. */
    public Optional<Rejection> take(int qty, int atUnitPrice) {
        if (atUnitPrice != unitPrice) {
            return Optional.of(Rejection.PRICE_MISMATCH);
        }
        if (qty > stock) {
            return Optional.of(Rejection.OUT_OF_STOCK);
        }
        stock -= qty;
        sold += qty;
        return Optional.empty();
    }

    void restock(int qty) {
        if (qty > Limits.STOCK - stock) {
            throw new StockLimitExceeded(productId, qty, stock);
        }
        stock += qty;
        supplied += qty;
    }

    /** The stock is only compared: it moves by orders and restocking, so that no edit undoes a sale. */
    void describe(String productName, int unitPrice, int expectedStock) {
        if (expectedStock != stock) {
            throw new StockDiffers(productId, expectedStock, stock);
        }
        this.productName = productName;
        this.unitPrice = unitPrice;
    }

    public String productId() {
        return productId;
    }

    String productName() {
        return productName;
    }

    int unitPrice() {
        return unitPrice;
    }

    int stock() {
        return stock;
    }

    long supplied() {
        return supplied;
    }

    long sold() {
        return sold;
    }

    Instant createdAt() {
        return createdAt;
    }
}
