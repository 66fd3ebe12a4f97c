package dev.lockstep.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeeperSettingsTest {

    private static final Map<String, String> ENOUGH = Map.of("READ_MODEL_URL", "jdbc:mariadb://db:3306/orders",
            "READ_MODEL_USERNAME", "keeper", "READ_MODEL_PASSWORD", "s3cret");

    @Test
    void asksForTheReadModelOnly() {
        // When
        var settings = KeeperSettings.from(ENOUGH);

        // Then
        assertThat(settings.connectUrl()).hasToString("http://127.0.0.1:8083");
        assertThat(settings.interval()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void tellsNobodyThePassword() {
        assertThat(KeeperSettings.from(ENOUGH).toString()).contains("keeper").doesNotContain("s3cret");
    }

    @Test
    void readsThePasswordFromAFile(@TempDir Path folder) throws IOException {
        // Given
        var file = Files.writeString(folder.resolve("password"), "fr0m-a-file\n");
        var environment = new HashMap<>(ENOUGH);
        environment.remove("READ_MODEL_PASSWORD");
        environment.put("READ_MODEL_PASSWORD_FILE", file.toString());

        // Then
        assertThat(KeeperSettings.from(environment).readModel().password()).isEqualTo("fr0m-a-file");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "unset", textBlock = """
            READ_MODEL_URL      | unset                         | READ_MODEL_URL is not set.
            READ_MODEL_USERNAME | unset                         | READ_MODEL_USERNAME is not set.
            READ_MODEL_PASSWORD | ''                            | READ_MODEL_PASSWORD is not set.
            READ_MODEL_URL      | jdbc:postgresql://db/orders   | READ_MODEL_URL=jdbc:postgresql://db/orders is not a URL
            READ_MODEL_PASSWORD_FILE | /no/such/file            | READ_MODEL_PASSWORD_FILE=/no/such/file can't be read.
            CONNECT_URL         | connect:8083                  | CONNECT_URL=connect:8083 is not a URL
            CONNECT_URL         | http://connect:port           | CONNECT_URL=http://connect:port is not a URL
            KEEPER_INTERVAL_MS  | 3s                            | KEEPER_INTERVAL_MS=3s is not a number of milliseconds
            KEEPER_INTERVAL_MS  | 0                             | KEEPER_INTERVAL_MS=0 is not a number of milliseconds
            """)
    void namesTheWrongSetting(String name, String value, String sentence) {
        // Given
        var environment = new HashMap<>(ENOUGH);
        environment.remove(name);
        if (value != null) {
            environment.put(name, value);
        }

        // Then
        assertThatThrownBy(() -> KeeperSettings.from(environment))
                .isInstanceOf(WrongSetting.class).hasMessageStartingWith(sentence);
    }
}
