package dev.lockstep.orders.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

class CompanyTest {

    private static final long LONG = Duration.ofHours(1).toNanos();

    private final Company company = new Company();
    private int looks;

    @Test
    void waitsForNobodyAfterOneThatCameAlone() {
        // Given
        company.committed(1, 0, LONG);

        // When
        company.await(() -> look(1));

        // Then
        assertThat(looks).isEqualTo(1);
    }

    @Test
    void waitsForNobodyElseOnceAllAreThere() {
        // Given
        company.committed(3, 2, LONG);

        // When
        company.await(() -> look(5));

        // Then
        assertThat(looks).isEqualTo(1);
    }

    /** Nor for longer than a moment, however long the last commit took: this test ends. */
    @Test
    void waitsForThoseWhoAreMissingButNotForEver() {
        // Given
        company.committed(3, 2, LONG);

        // When
        company.await(() -> look(4));

        // Then
        assertThat(looks).isGreaterThan(1);
    }

    private int look(int there) {
        looks++;
        return there;
    }
}
