package dev.lockstep.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.Test;

class KeeperProcessTest {

    @Test
    void endsWithASentenceAndStatusTwoOnAWrongSetting() throws Exception {
        // When
        var keeper = start(Map.of("READ_MODEL_URL", "jdbc:mariadb://127.0.0.1:1/orders", "READ_MODEL_USERNAME", "k"));

        // Then
        assertThat(new String(keeper.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines("READ_MODEL_PASSWORD is not set.");
        assertThat(keeper.waitFor()).isEqualTo(2);
    }

    @Test
    void endsOnSigtermWithoutAWordMore() throws Exception {
        // Given
        var keeper = start(Map.of("READ_MODEL_URL", "jdbc:mariadb://127.0.0.1:1/orders", "READ_MODEL_USERNAME", "k",
                "READ_MODEL_PASSWORD", "p"));
        var lines = keeper.inputReader();
        assertThat(lines.readLine()).contains("waiting for it: ");

        // When
        keeper.toHandle().destroy();

        // Then
        assertThat(lines.readLine()).isNull();
        assertThat(keeper.waitFor()).isEqualTo(128 + 15);
    }

    private static Process start(Map<String, String> environment) throws IOException {
        return ChildProcess.start(ConnectorKeeper.class, environment);
    }
}
