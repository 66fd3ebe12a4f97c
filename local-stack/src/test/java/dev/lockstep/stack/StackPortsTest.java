package dev.lockstep.stack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StackPortsTest {

    @Test
    void givesEachInstanceAPortPastThoseOfOtherParts() {
        // When
        var ports = StackPorts.of(9092, 9093, 3306, 8083, 8080, 8081, 4);

        // Then
        assertThat(ports.orders()).containsExactly(8081, 8082, 8084, 8085);
    }
}
