package dev.lockstep.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

class ConnectTest {

    private static final String FOLDER = "kafka-connect/src/main/config/connectors";
    /** The operator's own business: addresses, plugins, names of topics and groups. */
    private static final Set<String> STRIMZIS = Set.of("bootstrap.servers", "listeners", "plugin.path", "group.id",
            "config.storage.topic", "offset.storage.topic", "status.storage.topic");

    @ParameterizedTest
    @EnumSource
    void runsTheSinksAsTheirFilesSay(Overlay overlay) throws JsonProcessingException {
        // Given
        var expected = new TreeMap<String, Map<String, String>>();
        for (var file : Project.list(FOLDER)) {
            var name = file.getFileName().toString();
            var settings = texts(new ObjectMapper().readTree(Project.text(FOLDER + "/" + name)));
            settings.replaceAll((key, value) -> value.replace("${file:secrets/database.properties:",
                    "${directory:/mnt/database:"));
            // A secret's URL has no parameters, and so can't say this by itself.
            settings.computeIfPresent("connection.url",
                    (key, url) -> url.replace("url}?", "url}?sslMode=${directory:/mnt/database:sslMode}&"));
            settings.put("errors.deadletterqueue.topic.replication.factor", "3");
            expected.put(name.replace(".json", ""), settings);
        }

        // When
        var actual = new TreeMap<String, Map<String, String>>();
        for (var connector : overlay.all("KafkaConnector")) {
            var settings = texts(connector.at("/spec/config"));
            settings.put("connector.class", connector.at("/spec/class").asText());
            settings.put("tasks.max", connector.at("/spec/tasksMax").asText());
            actual.put(connector.name(), settings);
        }

        // Then
        assertThat(actual).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void restartsThem(Overlay overlay) {
        assertThat(overlay.all("KafkaConnector")).isNotEmpty().allSatisfy(connector -> {
            assertThat(connector.at("/spec/autoRestart/enabled").asBoolean()).isTrue();
            assertThat(connector.at("/spec/autoRestart/maxRestarts").isMissingNode()).isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource
    void setsTheWorkerAsItsFileSays(Overlay overlay) {
        // Given
        var expected = Project.properties("kafka-connect/src/main/config/worker.properties");
        expected.keySet().removeIf(key -> STRIMZIS.contains(key) || key.startsWith("config.providers"));
        expected.replaceAll((key, value) -> key.endsWith(".replication.factor") ? "3" : value);

        // When
        var actual = texts(connect(overlay).at("/spec/config"));
        actual.keySet().removeIf(key -> key.startsWith("config.providers"));

        // Then
        assertThat(actual).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void namesItsGroupAndTopicsAsTheFileDoes(Overlay overlay) {
        var file = Project.properties("kafka-connect/src/main/config/worker.properties");
        var spec = connect(overlay).at("/spec");

        assertThat(spec.path("groupId").asText()).isEqualTo(file.get("group.id"));
        assertThat(spec.path("configStorageTopic").asText()).isEqualTo(file.get("config.storage.topic"));
        assertThat(spec.path("offsetStorageTopic").asText()).isEqualTo(file.get("offset.storage.topic"));
        assertThat(spec.path("statusStorageTopic").asText()).isEqualTo(file.get("status.storage.topic"));
    }

    /** The references in the sinks point into the one folder that the worker may read, and that the secret is mounted to. */
    @ParameterizedTest
    @EnumSource
    void mountsTheDatabasesSecretWhereTheSinksLook(Overlay overlay) {
        var spec = connect(overlay).at("/spec");

        assertThat(spec.at("/template/connectContainer/volumeMounts/0/mountPath").asText()).isEqualTo("/mnt/database")
                .isEqualTo(spec.path("config").path("config.providers.directory.param.allowed.paths").asText());
        assertThat(spec.at("/template/connectContainer/volumeMounts/0/name"))
                .isEqualTo(spec.at("/template/pod/volumes/0/name"));
        assertThat(spec.at("/template/pod/volumes/0/secret/secretName").asText()).isEqualTo("database-orders-sink");
    }

    private static Resource connect(Overlay overlay) {
        return overlay.all("KafkaConnect").get(0);
    }

    private static Map<String, String> texts(JsonNode settings) {
        var texts = new TreeMap<String, String>();
        settings.fields().forEachRemaining(field -> texts.put(field.getKey(), field.getValue().asText()));
        return texts;
    }
}
