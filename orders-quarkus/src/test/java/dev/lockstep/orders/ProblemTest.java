package dev.lockstep.orders;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test
    void namesTheKeyToAskAgainWith() {
        // Given
        var key = IdempotencyKey.random();

        // When
        var response = Problem.OUTCOME_UNKNOWN.response(key);

        // Then
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getEntity().type()).isEqualTo("urn:lockstep:problem:outcome-unknown");
        assertThat(response.getEntity().idempotencyKey()).isEqualTo(key);
        assertThat(response.getHeaders().getFirst("Idempotency-Key")).isEqualTo(key);
        assertThat(response.getHeaders().getFirst("Retry-After")).isNotNull();
    }
}
