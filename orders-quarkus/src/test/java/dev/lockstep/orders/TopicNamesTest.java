package dev.lockstep.orders;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;

import org.junit.jupiter.api.Test;

class TopicNamesTest {

    @Test
    void namesTheContractsFolders() throws IOException {
        // Given
        var settings = new Properties();
        try (var in = TopicNamesTest.class.getResourceAsStream("/application.properties")) {
            settings.load(in);
        }

        // When
        var topics = settings.stringPropertyNames().stream().filter(name -> name.startsWith("lockstep.orders.topic."))
                .map(settings::getProperty).collect(toSet());

        // Then
        assertThat(topics).isEqualTo(Set.of("example-order-topic", "orders"))
                .allSatisfy(topic -> assertThat(Path.of("../contracts", topic, "topic.properties")).exists());
    }
}
