package dev.lockstep.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The test of the test: what {@link ManifestsTest} would have to find is put there, and is found. */
class StrictnessTest {

    /** Their keys are anybody's choice. */
    private static final Set<String> MAPS = Set.of("annotations", "labels", "matchLabels", "data", "limits", "requests",
            "config");

    @ParameterizedTest
    @EnumSource
    void noticesEachFieldThatIsMisspelt(Overlay overlay) {
        var noticed = 0;
        for (var resource : overlay.resources()) {
            for (var field : fields(resource.tree(), "", new ArrayList<>())) {
                // Given
                var misspelt = copy(resource);
                var owner = (ObjectNode) misspelt.at(field.substring(0, field.lastIndexOf('/')));
                var name = field.substring(field.lastIndexOf('/') + 1);

                // When
                owner.set(name + "x", owner.remove(name));

                // Then
                assertThatExceptionOfType(Refused.class).as("%s of %s", field, resource)
                        .isThrownBy(() -> Reading.strictly(misspelt));
                noticed++;
            }
        }
        assertThat(noticed).isGreaterThan(500);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            StatefulSet, orders, /spec/selector
            StatefulSet, orders, /spec/template
            StatefulSet, orders, /spec/template/spec/containers
            StatefulSet, orders, /spec/template/spec/containers/0/name
            StatefulSet, orders, /spec/template/spec/containers/0/ports/0/containerPort
            StatefulSet, orders, /spec/template/spec/containers/0/readinessProbe/httpGet/port
            StatefulSet, orders, /spec/template/spec/containers/0/env/0/name
            StatefulSet, orders, /spec/template/spec/containers/0/env/0/valueFrom/secretKeyRef/key
            Deployment, catalog, /spec/selector
            Deployment, catalog, /spec/template/spec/containers
            Service, orders, /spec/ports/0/port
            HorizontalPodAutoscaler, orders, /spec/maxReplicas
            HorizontalPodAutoscaler, orders, /spec/scaleTargetRef/name
            HorizontalPodAutoscaler, orders, /spec/metrics/0/type
            Job, read-model, /spec/template
            NetworkPolicy, database-clients, /spec/podSelector
            Kafka, lockstep, /spec/kafka
            Kafka, lockstep, /spec/kafka/listeners
            Kafka, lockstep, /spec/kafka/listeners/0/port
            Kafka, lockstep, /spec/kafka/listeners/0/tls
            KafkaNodePool, broker, /spec/replicas
            KafkaNodePool, broker, /spec/roles
            KafkaNodePool, broker, /spec/storage
            KafkaConnect, lockstep, /spec/replicas
            KafkaConnect, lockstep, /spec/bootstrapServers
            KafkaConnect, lockstep, /spec/groupId
            KafkaConnect, lockstep, /spec/offsetStorageTopic
            KafkaConnect, lockstep, /spec/authentication/passwordSecret/secretName
            KafkaUser, orders, /spec/authorization/acls
            KafkaUser, orders, /spec/authorization/acls/0/resource
            ScaledObject, catalog, /spec/triggers
            ScaledObject, catalog, /spec/scaleTargetRef
            ScaledObject, catalog, /spec/triggers/0/metadata/topic
            TriggerAuthentication, catalog-lag, /spec/secretTargetRef/0/key
            """)
    void noticesARequiredFieldThatIsGone(String kind, String name, String field) {
        // Given
        var lacking = copy(Overlay.DEMO.one(kind, name));
        var owner = (ObjectNode) lacking.at(field.substring(0, field.lastIndexOf('/')));

        // When
        var removed = owner.remove(field.substring(field.lastIndexOf('/') + 1));

        // Then
        assertThat(removed).isNotNull();
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> Reading.strictly(lacking));
    }

    private static Resource copy(Resource resource) {
        return new Resource(resource.tree().deepCopy());
    }

    private static List<String> fields(JsonNode node, String pointer, List<String> found) {
        if (node.isArray()) {
            for (var i = 0; i < node.size(); i++) {
                fields(node.get(i), pointer + "/" + i, found);
            }
        }
        node.fields().forEachRemaining(field -> {
            found.add(pointer + "/" + field.getKey());
            if (!isMap(field)) {
                fields(field.getValue(), pointer + "/" + field.getKey(), found);
            }
        });
        return found;
    }

    /** A Service's selector is a map; that of a StatefulSet is not. */
    private static boolean isMap(Map.Entry<String, JsonNode> field) {
        return MAPS.contains(field.getKey())
                || field.getKey().equals("selector") && !field.getValue().has("matchLabels");
    }
}
