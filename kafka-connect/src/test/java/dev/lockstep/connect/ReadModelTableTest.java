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

import com.fasterxml.jackson.databind.JsonNode;

import dev.lockstep.stack.MariaDb;

/** The message's schema, the table of a real MariaDB and the connector between them agree. */
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

    @Test
    void hasAColumnOfTheRightTypeForEachField() throws IOException {
        // Given
        var expected = new HashMap<String, Object>();
        for (var field : fields()) {
            var type = field.path("name").asText(field.get("type").asText());
            expected.put(field.get("field").asText(), COLUMN_TYPES.get(type));
        }

        // When
        var types = columns().stream().collect(Collectors.toMap(c -> c.get("column_name"), c -> c.get("data_type")));

        // Then
        assertThat(types).containsAllEntriesOf(Map.copyOf(expected));
    }

    @Test
    void keepsAnOrdersMomentToTheMillisecond() {
        assertThat(column("created_at").get("datetime_precision")).isEqualTo(3L);
    }

    @Test
    void isAsWideAsTheLargestOrder() throws IOException {
        // Given
        var largest = Contracts.JSON.readTree(Contracts.ordersExample("largest.json").toFile()).get("payload");

        // Then
        for (var field : List.of("order_id", "user_id", "product_id")) {
            assertThat(column(field).get("character_maximum_length")).as(field)
                    .isEqualTo((long) largest.get(field).textValue().length());
        }
    }

    @Test
    void needsNothingThatTheMessageDoesNotBring() throws IOException {
        // Given
        var required = Rows.of(mariadb,
                """
                        SELECT column_name FROM information_schema.columns WHERE table_schema = 'orders' AND table_name = 'orders'
                        AND is_nullable = 'NO' AND column_default IS NULL AND extra NOT LIKE '%auto_increment%'""");

        // Then
        assertThat(fields()).extracting(field -> (Object) field.get("field").asText())
                .containsAll(required.stream().map(column -> column.get("column_name")).toList());
    }

    /** The upsert fires on any unique index: another one would let one order overwrite another. */
    @Test
    void isUniqueInTheConnectorsKeyOnly() throws IOException {
        // Given
        var key = Contracts.JSON.readTree(Resource.text("connectors/orders-sink.json")).get("primary.key.fields");

        // When
        var unique = Rows.of(mariadb, """
                SELECT GROUP_CONCAT(column_name ORDER BY seq_in_index) AS columns FROM information_schema.statistics
                WHERE table_schema = 'orders' AND table_name = 'orders' AND non_unique = 0 GROUP BY index_name""");

        // Then
        assertThat(unique).extracting(index -> index.get("columns"))
                .containsExactlyInAnyOrder("id", key.textValue());
    }

    private static List<JsonNode> fields() throws IOException {
        return Contracts.ordersSchema().get("fields").valueStream().toList();
    }

    private Map<String, Object> column(String name) {
        return columns().stream().filter(column -> column.get("column_name").equals(name)).findAny().orElseThrow();
    }

    private List<Map<String, Object>> columns() {
        return Rows.of(mariadb, """
                SELECT column_name, data_type, character_maximum_length, datetime_precision
                FROM information_schema.columns WHERE table_schema = 'orders' AND table_name = 'orders'""");
    }
}
