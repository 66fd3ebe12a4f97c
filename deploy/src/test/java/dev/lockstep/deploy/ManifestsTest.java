package dev.lockstep.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ManifestsTest {

    @ParameterizedTest
    @MethodSource("everyResource")
    void areWhatTheirKindsAskFor(Overlay overlay, Resource resource) {
        Reading.strictly(resource);
    }

    @ParameterizedTest
    @EnumSource
    void standInOneNamespace(Overlay overlay) {
        assertThat(overlay.resources()).filteredOn(resource -> !resource.kind().equals("Namespace")).isNotEmpty()
                .allSatisfy(resource -> assertThat(resource.at("/metadata/namespace").asText()).isEqualTo("lockstep"));
    }

    static Stream<Arguments> everyResource() {
        return Stream.of(Overlay.values())
                .flatMap(overlay -> overlay.resources().stream().map(resource -> Arguments.of(overlay, resource)));
    }
}
