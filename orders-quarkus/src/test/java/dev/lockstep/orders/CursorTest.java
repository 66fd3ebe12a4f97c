package dev.lockstep.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void survivesItsText() {
        // Given
        var cursor = new Cursor(Instant.parse("2025-11-22T17:00:00.123Z"), "0193f5d2-7c1a-7e4b-9d35-2f4a8c6e1b70");

        // When
        var read = Cursor.fromString(cursor.toString());

        // Then
        assertThat(read).isEqualTo(cursor);
        assertThat(cursor.toString()).matches("[A-Za-z0-9_-]+");
    }

    /** In order: nothing, no base64, no two parts, a negative time, one past a long, an id that can't be one. */
    @ParameterizedTest
    @ValueSource(strings = {"", "!", "MTIz", "LTEgYQ", "OTk5OTk5OTk5OTk5OTk5OTk5OTkgYQ", "MSDDpA"})
    void rejectsWhatIsNone(String text) {
        assertThatThrownBy(() -> Cursor.fromString(text)).isInstanceOf(InvalidParameter.class);
    }
}
