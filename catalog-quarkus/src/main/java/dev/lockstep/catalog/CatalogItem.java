package dev.lockstep.catalog;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

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
        this.createdAt = Instant.now().truncatedTo(ChronoUnit.MILLIS); // what the column holds
    }

    public void take(int qty) {
        if (qty > stock) {
            throw new OutOfStock(productId, qty, stock);
        }
        stock -= qty;
    }

    void restock(int qty) {
        if (qty > Limits.STOCK - stock) {
            throw new StockLimitExceeded(productId, qty, stock);
        }
        stock += qty;
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

    Instant createdAt() {
        return createdAt;
    }
}
