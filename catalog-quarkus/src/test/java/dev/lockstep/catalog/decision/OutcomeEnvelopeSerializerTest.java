package dev.lockstep.catalog.decision;

import static java.time.Instant.ofEpochMilli;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.lockstep.catalog.Contracts;
import dev.lockstep.catalog.Rejection;
import dev.lockstep.catalog.decision.Outcome.Status;

class OutcomeEnvelopeSerializerTest {

    private final ObjectMapper json = new ObjectMapper();
    private final OutcomeEnvelopeSerializer serializer = new OutcomeEnvelopeSerializer();

    static List<Path> examples() {
        return Contracts.files("order_outcomes/examples");
    }

    @ParameterizedTest
    @EnumSource
    void keepsEveryValueOfARejectionThroughTheRealConverter(Rejection reason) {
        // Given
        var outcome = new Outcome("id-1", "alice", Status.REJECTED, reason, ofEpochMilli(4_102_444_799_999L));

        // When
        var bytes = serializer.serialize("order_outcomes", outcome);

        // Then
        assertThat(PublishedOutcomes.read(bytes)).isEqualTo(outcome);
    }

    @Test
    void leavesTheReasonOfAConfirmationEmptyThroughTheRealConverter() {
        // Given
        var outcome = new Outcome("id-1", "", Status.CONFIRMED, null, ofEpochMilli(0));

        // When
        var bytes = serializer.serialize("order_outcomes", outcome);

        // Then
        assertThat(PublishedOutcomes.read(bytes)).isEqualTo(outcome);
        assertThat(PublishedOutcomes.convert(bytes).get("reason")).isNull();
    }

    @Test
    void sendsTheContractAsTheSchemaHalf() throws IOException {
        // Given
        var contract = json.readTree(Contracts.FOLDER.resolve("order_outcomes/schema.json").toFile());

        // When
        var bytes = serializer.serialize("order_outcomes",
                new Outcome("i", "alice", Status.CONFIRMED, null, ofEpochMilli(1)));

        // Then
        assertThat(json.readTree(bytes).get("schema")).isEqualTo(contract);
        assertThat(new String(bytes)).doesNotContain(" ", "\n");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void writesEachExampleAsTheContractHasIt(Path example) throws IOException {
        // Given
        var outcome = PublishedOutcomes.read(Files.readAllBytes(example));

        // When
        var bytes = serializer.serialize("order_outcomes", outcome);

        // Then
        assertThat(new String(bytes)).isEqualTo(Files.readString(example).strip());
    }
}
