package dev.lockstep.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.lockstep.stack.MariaDb;

class ReadModelMigrationTest {

    private final String database = "migration_" + UUID.randomUUID().toString().replace('-', '_');
    private MariaDb mariadb;

    @BeforeEach
    void createEmptyDatabase() throws SQLException {
        RunningSystem.MARIADB.start();
        mariadb = RunningSystem.MARIADB.part();
        execute("CREATE DATABASE " + database);
    }

    @AfterEach
    void dropDatabase() throws SQLException {
        execute("DROP DATABASE " + database);
    }

    @Test
    void makesATableForEachContractThatHasOne() throws SQLException {
        // When
        migrate();

        // Then
        assertThat(tables()).containsAll(List.copyOf(Contracts.topicsWithTable())).contains("flyway_schema_history")
                .hasSize(Contracts.topicsWithTable().size() + 1);
    }

    @Test
    void changesNothingTheSecondTime() throws SQLException {
        // Given
        migrate();
        var before = history();
        execute("INSERT INTO " + database + ".orders (user_id, product_id, order_id) VALUES ('alice', 'P', '1')");

        // When
        migrate();

        // Then
        assertThat(history()).isEqualTo(before);
        assertThat(Rows.of(mariadb, "SELECT order_id FROM " + database + ".orders"))
                .containsExactly(Map.of("order_id", "1"));
    }

    @Test
    void bringsAnOlderDatabaseUpToDateAndKeepsItsRows() throws SQLException {
        // Given
        migrateTo("1");
        execute("INSERT INTO " + database + ".orders (user_id, product_id, order_id) VALUES ('alice', 'P', '1')");

        // When
        migrate();

        // Then
        var row = new HashMap<String, Object>(Map.of("order_id", "1"));
        row.put("idempotency_key", null);
        assertThat(Rows.of(mariadb, "SELECT order_id, idempotency_key FROM " + database + ".orders"))
                .containsExactly(row);
    }

    @Test
    void keepsOutcomesOfBeforeTheyKnewTheirUsers() throws SQLException {
        // Given
        migrateTo("4");
        execute("INSERT INTO " + database
                + ".order_outcomes (order_id, status, decided_at) VALUES ('1', 'CONFIRMED', UTC_TIMESTAMP(3))");

        // When
        migrate();

        // Then
        assertThat(Rows.of(mariadb, "SELECT order_id, user_id, status FROM " + database + ".order_outcomes"))
                .containsExactly(Map.of("order_id", "1", "user_id", "", "status", "CONFIRMED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "3", "4", "5"})
    void goesOnAfterAKeeperThatWasKilledBeforeItNotedWhatItHadDone(String version) throws SQLException {
        // Given
        migrateTo(version);
        execute("DELETE FROM " + database + ".flyway_schema_history WHERE version = '" + version + "'");

        // When
        migrate();

        // Then
        assertThat(history()).extracting(row -> row.get("version"))
                .containsExactly("1", "2", "3", "4", "5");
    }

    @Test
    void goesOnAfterAStatementThatFailed() throws SQLException {
        // Given
        migrateTo("3");
        execute("ALTER TABLE " + database + ".orders RENAME COLUMN qty TO amount");
        assertThatThrownBy(this::migrate).isInstanceOf(SQLException.class).hasMessageContaining("qty");
        execute("ALTER TABLE " + database + ".orders RENAME COLUMN amount TO qty");

        // When
        migrate();

        // Then
        assertThat(history()).extracting(row -> row.get("version")).containsExactly("1", "2", "3", "4", "5");
    }

    @Test
    void noticesAContractThatChangedAfterItWasApplied() throws SQLException {
        // Given
        migrate();
        execute("UPDATE " + database + ".flyway_schema_history SET checksum = checksum + 1 WHERE version = '1'");

        // Then
        assertThatThrownBy(this::migrate).isInstanceOf(WrongSetting.class)
                .hasMessageContaining("are not the ones of contracts/").hasMessageContaining("checksum mismatch");
    }

    @Test
    void leavesTablesOfSomebodyElseAlone() throws SQLException {
        // Given
        execute("CREATE TABLE " + database + ".orders (id INT)");

        // Then
        assertThatThrownBy(this::migrate).isInstanceOf(WrongSetting.class);
        assertThat(tables()).containsExactly("orders");
    }

    @Test
    void saysThatTryingLaterMayHelpWhenItIsRefused() {
        assertThatThrownBy(() -> ReadModelMigration.apply(mariadb.jdbcUrl(database), "root", "wrong"))
                .isInstanceOf(SQLException.class);
    }

    private void migrate() throws SQLException {
        ReadModelMigration.apply(mariadb.jdbcUrl(database), "root", mariadb.password("root"));
    }

    private void migrateTo(String version) {
        ReadModelMigration.configured(mariadb.jdbcUrl(database), "root", mariadb.password("root"))
                .target(version).load().migrate();
    }

    private List<Object> tables() {
        return Rows.of(mariadb, "SELECT table_name FROM information_schema.tables WHERE table_schema = ?", database)
                .stream().map(row -> row.get("table_name")).toList();
    }

    private List<Map<String, Object>> history() {
        return Rows.of(mariadb, "SELECT * FROM " + database + ".flyway_schema_history");
    }

    private void execute(String statement) throws SQLException {
        try (var connection = mariadb.connect("orders"); var executing = connection.createStatement()) {
            executing.execute(statement);
        }
    }
}
