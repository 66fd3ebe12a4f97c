package dev.lockstep.orders.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

class ChannelSettingsTest {

    @Test
    void takesFromTheServiceWhatTheChannelLeavesOpen() {
        // Given
        var channel = config(Map.of("acks", "all", "queue-capacity", "10", "client.id", "channel"));
        var service = config(Map.of("kafka.security.protocol", "SASL_SSL", "kafka.client.id", "service", "acks", "0"));

        // When
        var settings = new ChannelSettings(channel, service).producerSettings();

        // Then
        assertThat(settings).isEqualTo(Map.of("acks", "all", "client.id", "channel", "security.protocol", "SASL_SSL"));
    }

    private static Config config(Map<String, String> values) {
        return new SmallRyeConfigBuilder().withSources(new PropertiesConfigSource(values, "test", 100)).build();
    }
}
