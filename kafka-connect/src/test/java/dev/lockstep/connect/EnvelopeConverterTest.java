package dev.lockstep.connect;

import static dev.lockstep.connect.Contracts.JSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.kafka.connect.errors.DataException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** With the schema known from an envelope before, which is how all but the first are read. */
class EnvelopeConverterTest {

    @ParameterizedTest
    @MethodSource("dev.lockstep.connect.Contracts#envelopes")
    void readsWhatKafkasOwnReads(Path example) throws IOException {
        // Given
        var topic = Contracts.topicOf(example);
        var converter = WorkerSettings.valueConverter();
        converter.toConnectData(topic, asSent(Contracts.anExample(topic)));

        // When
        var read = converter.toConnectData(topic, asSent(example));

        // Then
        assertThat(read).isEqualTo(WorkerSettings.kafkasConverter().toConnectData(topic, asSent(example)));
    }

    @ParameterizedTest
    @MethodSource("dev.lockstep.connect.Contracts#rejectedEnvelopes")
    void refusesWhatKafkasOwnRefuses(Path rejected) throws IOException {
        // Given
        var topic = Contracts.topicOf(rejected);
        var converter = WorkerSettings.valueConverter();
        converter.toConnectData(topic, asSent(Contracts.anExample(topic)));

        // When
        var bytes = Files.readString(rejected).strip().getBytes();

        // Then
        assertThatThrownBy(() -> converter.toConnectData(topic, bytes)).isInstanceOf(DataException.class);
    }

    /** Without line breaks. */
    private static byte[] asSent(Path example) throws IOException {
        return JSON.writeValueAsBytes(JSON.readTree(example.toFile()));
    }
}
