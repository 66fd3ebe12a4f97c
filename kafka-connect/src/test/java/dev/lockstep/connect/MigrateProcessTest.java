package dev.lockstep.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

class MigrateProcessTest {

    @Test
    void endsWithStatusZeroOnceTheTablesAreThere() throws Exception {
        // Given
        RunningSystem.MARIADB.start();
        var mariadb = RunningSystem.MARIADB.part();

        // When
        var migrate = migrate(Map.of("READ_MODEL_URL", mariadb.jdbcUrl("orders"), "READ_MODEL_USERNAME",
                "orders_keeper", "READ_MODEL_PASSWORD", mariadb.password("orders_keeper")));

        // Then
        assertThat(text(migrate.getInputStream())).contains("its tables are as the contracts say");
        assertThat(migrate.waitFor()).isZero();
    }

    @Test
    void endsWithASentenceAndStatusOneWhileTheDatabaseIsAway() throws Exception {
        // When
        var migrate = migrate(Map.of("READ_MODEL_PASSWORD", "p"));

        // Then
        assertThat(text(migrate.getErrorStream()).lines()).singleElement().asString()
                .startsWith("read model jdbc:mariadb://127.0.0.1:1/orders as k: ");
        assertThat(migrate.waitFor()).isEqualTo(1);
    }

    @Test
    void endsWithASentenceAndStatusTwoWithoutItsSecret() throws Exception {
        // When
        var migrate = migrate(Map.of());

        // Then
        assertThat(text(migrate.getErrorStream()).lines()).containsExactly("READ_MODEL_PASSWORD is not set.");
        assertThat(migrate.waitFor()).isEqualTo(2);
    }

    private static Process migrate(Map<String, String> settings) throws IOException {
        var environment = new HashMap<>(Map.of("READ_MODEL_URL", "jdbc:mariadb://127.0.0.1:1/orders",
                "READ_MODEL_USERNAME", "k"));
        environment.putAll(settings);
        return ChildProcess.start(Migrate.class, environment);
    }

    private static String text(InputStream stream) throws IOException {
        return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
}
