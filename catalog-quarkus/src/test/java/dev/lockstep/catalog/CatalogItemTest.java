package dev.lockstep.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CatalogItemTest {

    private final CatalogItem item = new CatalogItem("CATALOG-001", "Berlin", 1500, 100);

    @Test
    void takesUpToTheLastOne() {
        // When
        item.take(100);

        // Then
        assertThat(item.stock()).isZero();
    }

    @Test
    void refusesToTakeMoreThanIsLeft() {
        // When
        assertThatThrownBy(() -> item.take(101))

                // Then
                .isInstanceOf(OutOfStock.class).hasMessage("101 of CATALOG-001 ordered, 100 left");
        assertThat(item.stock()).isEqualTo(100);
    }

    @Test
    void restocksUpToTheLimit() {
        // When
        item.restock(999_999_900);

        // Then
        assertThat(item.stock()).isEqualTo(1_000_000_000);
    }

    @Test
    void refusesToRestockPastTheLimit() {
        // When
        assertThatThrownBy(() -> item.restock(999_999_901))

                // Then
                .isInstanceOf(StockLimitExceeded.class);
        assertThat(item.stock()).isEqualTo(100);
    }

    @Test
    void isRenamedAndRepriced() {
        // When
        item.describe("Hamburg", 1600, 100);

        // Then
        assertThat(item.productName()).isEqualTo("Hamburg");
        assertThat(item.unitPrice()).isEqualTo(1600);
    }

    @Test
    void keepsItsStockWhateverADescriptionSays() {
        // When
        assertThatThrownBy(() -> item.describe("Hamburg", 1600, 99))

                // Then
                .isInstanceOf(StockDiffers.class);
        assertThat(item.stock()).isEqualTo(100);
        assertThat(item.productName()).isEqualTo("Berlin");
    }
}
