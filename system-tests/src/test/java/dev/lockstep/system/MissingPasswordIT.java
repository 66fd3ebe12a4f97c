package dev.lockstep.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.lockstep.stack.Project;

class MissingPasswordIT {

    @ParameterizedTest
    @ValueSource(strings = {"orders-quarkus", "catalog-quarkus"})
    void endsTheServiceWithOneSentence(String module) throws IOException, InterruptedException {
        // Given
        var java = ProcessHandle.current().info().command().orElse("java");
        var builder = new ProcessBuilder(java, "-Dquarkus.http.port=0", "-jar", "quarkus-run.jar")
                .directory(Project.root().resolve(module + "/target/quarkus-app").toFile()).redirectErrorStream(true);
        builder.environment().remove("QUARKUS_DATASOURCE_PASSWORD");
        builder.environment().put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:1");

        // When
        var process = builder.start();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        // Then
        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(printed).containsOnlyOnce("quarkus.datasource.password is not set").doesNotContain("ERROR", "\tat ");
    }
}
