package dev.lockstep.catalog.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseFaultsTest {

    @ParameterizedTest
    @CsvSource({
        ", true",
        "08000, true",
        "40001, true",
        "70100, true",
        "HY000, true",
        "42S02, false",
        "23000, false"})
    void tellsAPassingFaultFromAMistakeOfOurs(String state, boolean passing) {
        // Given
        var fault = new IllegalStateException(new SQLException("", state));

        // When
        var found = DatabaseFaults.passing(fault);

        // Then
        assertThat(found).isEqualTo(passing);
    }
}
