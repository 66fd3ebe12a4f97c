package dev.lockstep.catalog.decision;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;

import dev.lockstep.catalog.Contracts;

class OrderReaderTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    static List<Path> examples() {
        return Contracts.files("example-order-topic/examples");
    }

    static List<Path> rejected() {
        return Contracts.files("example-order-topic/rejected");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void readsEveryExampleWithoutLoss(Path example) throws Exception {
        // Given
        var written = JSON.readTree(example.toFile());

        // When
        var order = OrderReader.read(Files.readAllBytes(example));

        // Then
        assertThat(order).isEqualTo(new OrderPlaced(written.get("orderId").textValue(),
                written.get("userId").textValue(), written.get("productId").textValue(),
                written.get("qty").intValue(), written.get("unitPrice").intValue()));
        assertThat(schemaAccepts(Files.readString(example))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("rejected")
    void refusesWhatTheContractRejects(Path rejected) throws Exception {
        // Given
        var value = Files.readAllBytes(rejected);

        // When
        assertThatThrownBy(() -> OrderReader.read(value))

                // Then
                .isInstanceOf(Unreadable.class).message().isNotBlank();
        assertThat(schemaAccepts(Files.readString(rejected))).isFalse();
    }

    @ParameterizedTest
    @NullAndEmptySource
    void refusesARecordWithoutValue(byte[] value) {
        // When
        assertThatThrownBy(() -> OrderReader.read(value))

                // Then
                .isInstanceOf(Unreadable.class).hasMessage("The record has no value");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "null",
        "{\"orderId\":\"o\",\"productId\":\"p\",\"qty\":1,\"unitPrice\":1} {}",
        "{\"orderId\":\"o\",\"productId\":\"p\",\"qty\":1,\"qty\":2,\"unitPrice\":1}",
        "{\"orderId\":\"o\",\"productId\":\"p\",\"qty\":10001,\"unitPrice\":1}",
        "{\"orderId\":\"o\",\"productId\":\"p\",\"qty\":1,\"unitPrice\":10000001}",
        "{\"orderId\":\"o\",\"productId\":\"a b\",\"qty\":1,\"unitPrice\":1}",
        "{\"orderId\":\"o\",\"userId\":\"a b\",\"productId\":\"p\",\"qty\":1,\"unitPrice\":1}",
        "{\"orderId\":\"\",\"productId\":\"p\",\"qty\":1,\"unitPrice\":1}"})
    void refusesWhatCouldBeReadInMoreThanOneWay(String value) {
        // When
        assertThatThrownBy(() -> OrderReader.read(value.getBytes(UTF_8)))

                // Then
                .isInstanceOf(Unreadable.class).message().isNotBlank();
    }

    @Test
    void refusesNoise() {
        // Given
        var noise = new byte[1 << 20];
        new Random(1).nextBytes(noise);

        // When
        assertThatThrownBy(() -> OrderReader.read(noise))

                // Then
                .isInstanceOf(Unreadable.class);
    }

    private static boolean schemaAccepts(String value) throws IOException {
        try (var file = Files.newInputStream(Contracts.FOLDER.resolve("example-order-topic/schema.json"))) {
            JsonSchema schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(file);
            return schema.validate(JSON.readTree(value)).isEmpty();
        } catch (JacksonException e) {
            return false;
        }
    }
}
