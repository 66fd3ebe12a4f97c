package dev.lockstep.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TopicsTest {

    @ParameterizedTest
    @EnumSource
    void areThoseOfTheContractsWithThreeCopies(Overlay overlay) {
        // Given
        var expected = Project.topics();
        expected.values().forEach(topic -> topic.putAll(Map.of("replicas", "3", "min.insync.replicas", "2")));

        // When
        var actual = new TreeMap<String, Map<String, String>>();
        overlay.all("KafkaTopic").forEach(topic -> actual.put(topicName(topic), settings(topic)));

        // Then
        assertThat(actual).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void belongToTheCluster(Overlay overlay) {
        assertThat(overlay.resources()).filteredOn(resource -> resource.kind().matches("Kafka(Topic|User|NodePool)"))
                .hasSizeGreaterThan(8)
                .allSatisfy(resource -> assertThat(resource.tree().at("/metadata/labels").path("strimzi.io/cluster")
                        .asText()).isEqualTo(overlay.all("Kafka").get(0).name()));
    }

    private static String topicName(Resource topic) {
        return topic.at("/spec/topicName").asText(topic.name());
    }

    private static Map<String, String> settings(Resource topic) {
        var settings = new TreeMap<String, String>();
        topic.at("/spec/config").fields()
                .forEachRemaining(field -> settings.put(field.getKey(), field.getValue().asText()));
        settings.put("partitions", topic.at("/spec/partitions").asText());
        settings.put("replicas", topic.at("/spec/replicas").asText());
        return settings;
    }
}
