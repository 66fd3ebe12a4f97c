package dev.lockstep.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogItemTest {

    private final CatalogItem item = new CatalogItem("CATALOG-001", "Berlin", 1500, 100);

    @Test
    void takesUpToTheLastOne() {
        // When
        var rejection = item.take(100, 1500);

        // Then
        assertThat(rejection).isEmpty();
        assertThat(item.stock()).isZero();
        assertThat(item.sold()).isEqualTo(100);
    }

    @Test
    void refusesToTakeMoreThanIsLeft() {
        // When
        var rejection = item.take(101, 1500);

        // Then
        assertThat(rejection).contains(Rejection.OUT_OF_STOCK);
        assertThat(item.stock()).isEqualTo(100);
        assertThat(item.sold()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1499, 1501})
    void refusesToSellAtAnotherPrice(int unitPrice) {
        // When
        var rejection = item.take(1, unitPrice);

        // Then
        assertThat(rejection).contains(Rejection.PRICE_MISMATCH);
        assertThat(item.stock()).isEqualTo(100);
        assertThat(item.sold()).isZero();
    }

    @Test
    void sellsAtThePriceOfToday() {
        // Given
        item.describe("Berlin", 1600, 100);

        // When
        var rejection = item.take(1, 1600);

        // Then
        assertThat(rejection).isEmpty();
    }

    @Test
    void knowsWhatItWasEverSupplied() {
        // Given
        item.take(30, 1500);

        // When
        item.restock(20);

        // Then
        assertThat(item.supplied()).isEqualTo(120);
        assertThat(item.supplied() - item.sold()).isEqualTo(item.stock());
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
