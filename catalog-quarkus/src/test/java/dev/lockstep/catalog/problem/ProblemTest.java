package dev.lockstep.catalog.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test
    void keepsTheTypesThatClientsMatchOn() {
        // When
        var types = Arrays.stream(Problem.values())
                .map(problem -> problem.details("", List.of()))
                .map(details -> details.status() + " " + details.type());

        // Then
        assertThat(types).containsExactlyInAnyOrder(
                "400 urn:lockstep:problem:invalid-request",
                "400 urn:lockstep:problem:bad-request",
                "404 urn:lockstep:problem:not-found",
                "404 urn:lockstep:problem:unknown-product",
                "405 urn:lockstep:problem:method-not-allowed",
                "406 urn:lockstep:problem:not-acceptable",
                "409 urn:lockstep:problem:stock-differs",
                "413 urn:lockstep:problem:body-too-large",
                "415 urn:lockstep:problem:unsupported-media-type",
                "422 urn:lockstep:problem:stock-limit-exceeded",
                "500 urn:lockstep:problem:internal-error",
                "503 urn:lockstep:problem:database-unavailable",
                "503 urn:lockstep:problem:outcome-unknown");
    }
}
