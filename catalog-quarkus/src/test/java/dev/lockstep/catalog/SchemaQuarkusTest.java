package dev.lockstep.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.lockstep.stack.testing.MariaDbResource;
import io.quarkus.test.junit.QuarkusTest;

/** What the database itself holds to, and how a catalog from before comes to it. */
@QuarkusTest
@RealParts
class SchemaQuarkusTest {

    private static final String COUNTS = "SELECT CONCAT_WS('|', stock, supplied, sold) FROM schema_test.catalog_items"
            + " WHERE product_id = 'CATALOG-001'";

    @BeforeEach
    void createEmptyDatabase() {
        Rows.execute("CREATE DATABASE schema_test");
    }

    @AfterEach
    void dropDatabase() {
        Rows.execute("DROP DATABASE schema_test");
    }

    @Test
    void countsFromTheStockThatACatalogFromBeforeHas() {
        // Given
        migrateTo("2");
        Rows.execute("UPDATE schema_test.catalog_items SET stock = 40 WHERE product_id = 'CATALOG-001'");

        // When
        migrateTo("latest");

        // Then
        assertThat(Rows.query(COUNTS)).containsExactly("40|40|0");
    }

    @Test
    void goesOnAfterAnInstanceThatWasKilledBeforeItNotedWhatItHadDone() {
        // Given
        migrateTo("latest");
        Rows.execute("UPDATE schema_test.catalog_items SET stock = 90, sold = 10 WHERE product_id = 'CATALOG-001'");
        Rows.execute("DELETE FROM schema_test.flyway_schema_history WHERE version = '3'");

        // When
        migrateTo("latest");

        // Then
        assertThat(Rows.query(COUNTS)).containsExactly("90|100|10");
    }

    @Test
    void goesOnAfterAStatementThatFailed() {
        // Given
        migrateTo("2");
        Rows.execute("ALTER TABLE schema_test.catalog_items RENAME COLUMN stock TO pieces");
        assertThatThrownBy(() -> migrateTo("latest")).hasMessageContaining("stock");
        Rows.execute("ALTER TABLE schema_test.catalog_items RENAME COLUMN pieces TO stock");

        // When
        migrateTo("latest");

        // Then
        assertThat(Rows.query(COUNTS)).containsExactly("100|100|0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"stock = stock - 1", "supplied = supplied + 1", "sold = sold + 1",
        "stock = -1, sold = supplied + 1"})
    void refusesAStockThatDoesNotAddUp(String change) {
        // Given
        migrateTo("latest");

        // When
        assertThatThrownBy(() -> Rows.execute("UPDATE schema_test.catalog_items SET " + change))

                // Then
                .hasMessageContaining("CONSTRAINT");
        assertThat(Rows.query(COUNTS)).containsExactly("100|100|0");
    }

    private static void migrateTo(String version) {
        var mariadb = MariaDbResource.mariadb().part();
        var configuration = Flyway.configure()
                .dataSource(mariadb.jdbcUrl("schema_test"), "root", mariadb.password("root")).target(version);
        new FailedMigrations().customize(configuration);
        configuration.load().migrate();
    }
}
