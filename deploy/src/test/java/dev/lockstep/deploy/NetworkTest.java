package dev.lockstep.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** A policy that selects no pod, or lets in at a port that none has, is no policy, and nobody says so. */
class NetworkTest {

    /** Strimzi's pods, by the kind that it writes on them. */
    private static final List<String> STRIMZIS = List.of("Kafka", "KafkaConnect");

    @ParameterizedTest
    @EnumSource
    void selectsPodsThatAreThere(Overlay overlay) {
        var pods = pods(overlay);

        assertThat(overlay.all("NetworkPolicy")).isNotEmpty().allSatisfy(policy -> policy.tree()
                .findValues("podSelector").forEach(selector -> assertThat(pods)
                        .as("%s in %s", selector, policy).anyMatch(labels -> has(labels, selector))));
    }

    @ParameterizedTest
    @EnumSource
    void letsNothingInThatNoPolicyNames(Overlay overlay) {
        var policy = overlay.one("NetworkPolicy", "nothing-comes-in").at("/spec");

        assertThat(policy.path("podSelector").isEmpty()).isTrue();
        assertThat(policy.path("policyTypes").toString()).isEqualTo("[\"Ingress\"]");
        assertThat(policy.path("ingress").isMissingNode()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("dev.lockstep.deploy.ServicesTest#services")
    void letsRequestsInAtTheServicesPort(ServicesTest.Running service) {
        var policy = service.overlay().one("NetworkPolicy", service.name());

        assertThat(policy.at("/spec/podSelector")).isEqualTo(service.workload().at("/spec/selector"));
        assertThat(policy.at("/spec/ingress/0/ports/0/port")).isEqualTo(service.container().at("/ports/0/name"));
    }

    @ParameterizedTest
    @EnumSource(names = "DEMO")
    void letsTheDatabasesClientsReachWhereTheirSecretsSay(Overlay overlay) {
        var service = overlay.one("Service", "mariadb");
        var port = service.at("/spec/ports/0");

        assertThat(overlay.all("Secret")).filteredOn(secret -> secret.name().startsWith("database-")).hasSize(4)
                .allSatisfy(secret -> {
                    var url = URI.create(text(secret.at("/data/url")).replaceFirst("^jdbc:", ""));
                    assertThat(url.getHost()).isEqualTo(service.name());
                    assertThat(url.getPort()).isEqualTo(port.path("port").asInt());
                });
        for (var way : List.of("database-clients/egress", "mariadb/ingress")) {
            var policy = overlay.one("NetworkPolicy", way.replaceFirst("/.*", ""));
            assertThat(policy.at("/spec" + way.replaceFirst(".*/", "/") + "/0/ports/0/port")).as(way)
                    .isEqualTo(port.path("targetPort"));
        }
    }

    private static List<JsonNode> pods(Overlay overlay) {
        var pods = new ArrayList<JsonNode>();
        for (var kind : List.of("StatefulSet", "Deployment", "Job")) {
            overlay.all(kind).forEach(workload -> pods.add(workload.at("/spec/template/metadata/labels")));
        }
        for (var kind : STRIMZIS) {
            overlay.all(kind).forEach(owner -> pods.add(JsonNodeFactory.instance.objectNode()
                    .put("strimzi.io/kind", kind).put("strimzi.io/cluster", owner.name())));
        }
        return pods;
    }

    private static boolean has(JsonNode labels, JsonNode selector) {
        var wanted = selector.path("matchLabels").properties();
        return wanted.stream().map(Map.Entry::getKey).allMatch(label -> labels.path(label)
                .equals(selector.path("matchLabels").path(label)));
    }

    private static String text(JsonNode encoded) {
        return new String(Base64.getDecoder().decode(encoded.asText()), StandardCharsets.UTF_8);
    }
}
