package dev.lockstep.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Properties;

import org.junit.jupiter.api.Test;

import dev.lockstep.stack.Project;

/** Connect goes on without a dead letter that its own producer refuses, so the producer may refuse none. */
class DeadLetterSizeTest {

    @Test
    void sendsWhatTheTopicsOfDeadLettersTake() throws IOException {
        // Given
        var topic = new Properties();
        try (var in = Files.newInputStream(Project.contracts().resolve("orders.dlq/topic.properties"))) {
            topic.load(in);
        }

        // Then
        assertThat(WorkerSettings.of("producer.max.request.size")).isEqualTo(topic.getProperty("max.message.bytes"));
    }
}
