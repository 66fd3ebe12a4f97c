package dev.lockstep.connect.converter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;

import org.apache.kafka.connect.runtime.isolation.PluginDesc;
import org.apache.kafka.connect.runtime.isolation.Plugins;
import org.apache.kafka.connect.storage.Converter;
import org.junit.jupiter.api.Test;

/** Strimzi's worker gets the converter in a folder of its plugins, and not on its class path. */
class ConverterPluginTest {

    private static final Path FOLDER = Path.of("target/connect/converter").toAbsolutePath();

    @Test
    void readsAnEnvelopeWhereItIsAPlugin() throws Exception {
        // Given
        var converter = plugin().pluginClass().getDeclaredConstructor().newInstance();
        converter.configure(Map.of("schemas.enable", true), false);

        // When
        var read = converter.toConnectData("orders", """
                {"schema":{"type":"int32","optional":false},"payload":7}""".getBytes(UTF_8));

        // Then
        assertThat(read.value()).isEqualTo(7);
    }

    private static PluginDesc<Converter> plugin() {
        var plugins = new Plugins(Map.of("plugin.path", FOLDER.getParent().toString(), "plugin.discovery",
                "service_load"));
        return plugins.converters().stream().filter(found -> found.className().equals(EnvelopeConverter.class.getName())
                && found.location().startsWith("file:" + FOLDER)).findFirst().orElseThrow();
    }
}
