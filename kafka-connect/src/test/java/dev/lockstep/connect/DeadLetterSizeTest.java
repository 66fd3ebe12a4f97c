package dev.lockstep.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

import org.junit.jupiter.api.Test;

import dev.lockstep.stack.Project;

/** Connect goes on without a dead letter that its own producer refuses, so the producer may refuse none. */
class DeadLetterSizeTest {

    @Test
    void sendsWhatTheTopicsOfDeadLettersTake() throws IOException {
        assertThat(settings(Path.of("src/main/config/worker.properties")).getProperty("producer.max.request.size"))
                .isEqualTo(settings(Project.contracts().resolve("orders.dlq/topic.properties"))
                        .getProperty("max.message.bytes"));
    }

    private static Properties settings(Path file) throws IOException {
        var settings = new Properties();
        try (var in = Files.newInputStream(file)) {
            settings.load(in);
        }
        return settings;
    }
}
