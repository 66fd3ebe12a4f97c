package dev.lockstep.stack.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {

    @Test
    void readsWhatItWrites() {
        // Given
        var place = new Place("example-order-topic.dlq", 0, 17);

        // When
        var read = Place.parse(place.toString());

        // Then
        assertThat(read).contains(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "orders.dlq", "orders.dlq@0", "orders.dlq@0:x", "orders.dlq@-1:2", "@0:1",
        "orders.dlq@99999999999:1"})
    void readsNothingElse(String written) {
        assertThat(Place.parse(written)).isEmpty();
    }
}
