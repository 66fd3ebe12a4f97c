package dev.lockstep.connect;

import static dev.lockstep.connect.Contracts.JSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;

import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a contract gives as an example, the worker reads without loss; what it rejects, that refuses. */
class EnvelopesTest {

    @ParameterizedTest
    @MethodSource("dev.lockstep.connect.Contracts#envelopes")
    void keepsEveryValueOfAnExample(Path example) throws IOException {
        // Given
        var written = Envelope.of(example).values();

        // When
        var message = convert(example);

        // Then
        assertThat(valuesOf(message)).isEqualTo(written);
    }

    @ParameterizedTest
    @MethodSource("dev.lockstep.connect.Contracts#envelopes")
    void readsTheContractsSchemaFromAnExample(Path example) throws IOException {
        // Given
        var contract = Contracts.schema(Contracts.topicOf(example));

        // When
        var schema = convert(example).schema();

        // Then
        assertThat(JSON.readTree(example.toFile()).get("schema")).isEqualTo(contract);
        assertThat(WorkerSettings.kafkasConverter().asJsonSchema(schema)).isEqualTo(contract);
    }

    @ParameterizedTest
    @MethodSource("dev.lockstep.connect.Contracts#rejectedEnvelopes")
    void refusesARejectedValue(Path rejected) {
        assertThatThrownBy(() -> convert(rejected)).isInstanceOf(DataException.class);
    }

    private static Struct convert(Path file) throws IOException {
        return (Struct) WorkerSettings.valueConverter().toConnectData(Contracts.topicOf(file), Files.readAllBytes(file))
                .value();
    }

    private static Map<String, Object> valuesOf(Struct message) {
        var values = new HashMap<String, Object>();
        for (var field : message.schema().fields()) {
            values.put(field.name(), plain(message.get(field)));
        }
        return values;
    }

    private static Object plain(Object value) {
        return value instanceof Date date ? date.getTime() : value instanceof Number n ? n.longValue() : value;
    }
}
