package dev.lockstep.connect.converter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownSchemaTest {

    private static final String HEAD = "{\"schema\":{\"type\":\"string\",\"optional\":true},\"payload\":";

    private final KnownSchema known = learn(HEAD + "\"a\"}").orElseThrow();

    @Test
    void readsOnlyThePayloadOfTheNextEnvelope() {
        // When
        var payload = known.payload((HEAD + "\"b\"}").getBytes(UTF_8)).orElseThrow();

        // Then
        assertThat(payload).isEqualTo("\"b\"".getBytes(UTF_8));
        assertThat(known.read("topic", payload).value()).isEqualTo("b");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "{}", "\"b\"}", HEAD, HEAD + "}", HEAD + "\"b\"", HEAD + "\"b\"} ", HEAD + "\"b\",\"more\":{}}",
        HEAD + "\"b\"}}",
        HEAD + "\"b\"x}", "{\"schema\":{\"type\":\"string\",\"optional\":false},\"payload\":\"b\"}"})
    void leavesToOthersWhatIsNotExactlySuchAnEnvelope(String value) {
        assertThat(known.payload(value.getBytes(UTF_8))).isEmpty();
    }

    @Test
    void leavesTombstonesToOthers() {
        assertThat(known.payload(null)).isEmpty();
    }

    @Test
    void learnsNothingFromFieldsInAnotherOrder() {
        assertThat(learn("{\"payload\":\"a\",\"schema\":{\"type\":\"string\",\"optional\":true}}")).isEmpty();
    }

    private static Optional<KnownSchema> learn(String envelope) {
        return KnownSchema.of(envelope.getBytes(UTF_8), Map.of("schemas.enable", true), false);
    }
}
