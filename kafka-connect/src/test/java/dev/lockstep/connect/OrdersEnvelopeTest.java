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

/** What the contract calls an order, Connect's own converter reads without loss; what it rejects, that refuses. */
class OrdersEnvelopeTest {

    @ParameterizedTest
    @MethodSource("dev.lockstep.connect.Contracts#ordersExamples")
    void keepsEveryValueOfAnExample(Path example) throws IOException {
        // Given
        var written = Order.of(example).values();

        // When
        var order = convert(example);

        // Then
        assertThat(valuesOf(order)).isEqualTo(written);
    }

    @ParameterizedTest
    @MethodSource("dev.lockstep.connect.Contracts#ordersExamples")
    void readsTheContractsSchemaFromAnExample(Path example) throws IOException {
        // Given
        var contract = Contracts.ordersSchema();

        // When
        var schema = convert(example).schema();

        // Then
        assertThat(JSON.readTree(example.toFile()).get("schema")).isEqualTo(contract);
        assertThat(WorkerSettings.valueConverter().asJsonSchema(schema)).isEqualTo(contract);
    }

    @ParameterizedTest
    @MethodSource("dev.lockstep.connect.Contracts#ordersRejected")
    void refusesARejectedValue(Path rejected) {
        assertThatThrownBy(() -> convert(rejected)).isInstanceOf(DataException.class);
    }

    private static Struct convert(Path file) throws IOException {
        return (Struct) WorkerSettings.valueConverter().toConnectData("orders", Files.readAllBytes(file)).value();
    }

    private static Map<String, Object> valuesOf(Struct order) {
        var values = new HashMap<String, Object>();
        for (var field : order.schema().fields()) {
            values.put(field.name(), plain(order.get(field)));
        }
        return values;
    }

    private static Object plain(Object value) {
        return value instanceof Date date ? date.getTime() : value instanceof Number n ? n.longValue() : value;
    }
}
