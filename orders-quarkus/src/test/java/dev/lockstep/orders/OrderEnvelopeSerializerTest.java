package dev.lockstep.orders;

import static java.time.Instant.ofEpochMilli;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.json.JsonConverter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

class OrderEnvelopeSerializerTest {

    private static final Path CONTRACT = Path.of("../contracts/orders");

    private final ObjectMapper json = new ObjectMapper();
    private final OrderEnvelopeSerializer serializer = new OrderEnvelopeSerializer();

    @Test
    void keepsEveryValueThroughTheRealConverter() {
        // Given
        var order = new OrderPlaced("id-1", "alice", "CATALOG-001", 10_000, 214_748, 2_147_480_000,
                new IdempotencyKey("key-1"), ofEpochMilli(4_102_444_799_999L));

        // When
        var bytes = serializer.serialize("orders", order);

        // Then
        var row = converted(bytes);
        assertThat(row.getString("order_id")).isEqualTo("id-1");
        assertThat(row.getString("user_id")).isEqualTo("alice");
        assertThat(row.getString("product_id")).isEqualTo("CATALOG-001");
        assertThat(row.getInt32("qty")).isEqualTo(10_000);
        assertThat(row.getInt32("unit_price")).isEqualTo(214_748);
        assertThat(row.getInt32("total_price")).isEqualTo(2_147_480_000);
        assertThat(row.getString("idempotency_key")).isEqualTo("key-1");
        assertThat(row.get("created_at")).isEqualTo(new Date(4_102_444_799_999L));
    }

    @Test
    void sendsTheContractAsTheSchemaHalf() throws IOException {
        // Given
        var contract = json.readTree(CONTRACT.resolve("schema.json").toFile());

        // When
        var bytes = serializer.serialize("orders", Samples.orderPlaced());

        // Then
        assertThat(json.readTree(bytes).get("schema")).isEqualTo(contract);
        assertThat(new String(bytes)).doesNotContain(" ", "\n");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void writesEachExampleAsTheContractHasIt(Path example) throws IOException {
        // Given
        var text = Files.readString(example).strip();
        var order = order(json.readTree(text).get("payload"));

        // When
        var bytes = serializer.serialize("orders", order);

        // Then
        assertThat(new String(bytes)).isEqualTo(text);
    }

    private static Stream<Path> examples() throws IOException {
        return Files.list(CONTRACT.resolve("examples"))
                .filter(example -> !example.endsWith("before-idempotency-keys.json"));
    }

    private static OrderPlaced order(JsonNode payload) {
        return new OrderPlaced(payload.get("order_id").textValue(), payload.get("user_id").textValue(),
                payload.get("product_id").textValue(), payload.get("qty").intValue(),
                payload.get("unit_price").intValue(), payload.get("total_price").intValue(),
                new IdempotencyKey(payload.get("idempotency_key").textValue()),
                ofEpochMilli(payload.get("created_at").longValue()));
    }

    private static Struct converted(byte[] bytes) {
        try (var converter = new JsonConverter()) {
            converter.configure(Map.of("converter.type", "value"));
            return (Struct) converter.toConnectData("orders", bytes).value();
        }
    }
}
