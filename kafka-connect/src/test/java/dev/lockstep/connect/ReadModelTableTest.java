package dev.lockstep.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;

import dev.lockstep.stack.MariaDb;

/** Each message's schema, its table in a real MariaDB and the connector between them agree. */
class ReadModelTableTest {

    private static final Map<String, String> COLUMN_TYPES = Map.of(
            "string", "varchar",
            "int32", "int",
            "org.apache.kafka.connect.data.Timestamp", "datetime");

    private MariaDb mariadb;

    @BeforeEach
    void migrate() throws SQLException {
        mariadb = RunningSystem.migratedMariadb();
    }

    @ParameterizedTest
    @MethodSource("dev.lockstep.connect.Contracts#topicsWithTable")
    void hasAColumnOfTheRightTypeForEachField(String topic) throws IOException {
        // Given
        var expected = new HashMap<String, Object>();
        for (var field : fields(topic)) {
            var type = field.path("name").asText(field.get("type").asText());
            expected.put(field.get("field").asText(), COLUMN_TYPES.get(type));
        }

        // When
        var types = columns(topic).stream()
                .collect(Collectors.toMap(c -> c.get("column_name"), c -> c.get("data_type")));

        // Then
        assertThat(types).containsAllEntriesOf(Map.copyOf(expected));
    }

    @ParameterizedTest
    @CsvSource({"orders,created_at", "order_outcomes,decided_at"})
    void keepsAMomentToTheMillisecond(String topic, String field) {
        assertThat(column(topic, field).get("datetime_precision")).isEqualTo(3L);
    }

    @Test
    void isAsWideAsTheLargestOrder() throws IOException {
        // Given
        var largest = Contracts.JSON.readTree(Contracts.ordersExample("largest.json").toFile()).get("payload");

        // Then
        for (var field : List.of("order_id", "user_id", "product_id")) {
            assertThat(column("orders", field).get("character_maximum_length")).as(field)
                    .isEqualTo((long) largest.get(field).textValue().length());
        }
    }

    @ParameterizedTest
    @MethodSource("dev.lockstep.connect.Contracts#topicsWithTable")
    void needsNothingThatTheMessageDoesNotBring(String topic) throws IOException {
        // Given
        var required = Rows.of(mariadb,
                """
                        SELECT column_name FROM information_schema.columns WHERE table_schema = 'orders' AND table_name = ?
                        AND is_nullable = 'NO' AND column_default IS NULL AND extra NOT LIKE '%auto_increment%'""",
                topic);

        // Then
        assertThat(fields(topic)).extracting(field -> (Object) field.get("field").asText())
                .containsAll(required.stream().map(column -> column.get("column_name")).toList());
    }

    /**
     * The upsert fires on any unique index: another one would let one message overwrite another's row. One that has the key
     * among its columns fires only where the key's own does.
     */
    @ParameterizedTest
    @MethodSource("dev.lockstep.connect.Connector#all")
    void isUniqueInTheConnectorsKeyOnly(Connector connector) throws IOException {
        // Given
        var settings = Contracts.JSON.readTree(connector.configuration());
        var key = settings.get("primary.key.fields").textValue();

        // When
        var unique = Rows.of(mariadb, """
                SELECT GROUP_CONCAT(column_name ORDER BY seq_in_index) AS columns FROM information_schema.statistics
                WHERE table_schema = 'orders' AND table_name = ? AND non_unique = 0 GROUP BY index_name""",
                settings.get("topics").textValue());

        // Then
        assertThat(unique).extracting(index -> (String) index.get("columns")).contains(key)
                .allMatch(columns -> columns.equals("id") || List.of(columns.split(",")).contains(key));
    }

    private static List<JsonNode> fields(String topic) throws IOException {
        return Contracts.schema(topic).get("fields").valueStream().toList();
    }

    private Map<String, Object> column(String topic, String name) {
        return columns(topic).stream().filter(column -> column.get("column_name").equals(name)).findAny().orElseThrow();
    }

    private List<Map<String, Object>> columns(String topic) {
        return Rows.of(mariadb, """
                SELECT column_name, data_type, character_maximum_length, datetime_precision
                FROM information_schema.columns WHERE table_schema = 'orders' AND table_name = ?""", topic);
    }
}
