package dev.lockstep.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScalingTest {

    @ParameterizedTest
    @EnumSource
    void countsTheOrdersThatTheCatalogHasNotRead(Overlay overlay) {
        var catalog = Project.settingsOf("catalog-quarkus");
        var scaler = overlay.one("ScaledObject", "catalog");
        var lag = scaler.at("/spec/triggers/0/metadata");

        assertThat(scaler.at("/spec/scaleTargetRef/name").asText())
                .isEqualTo(overlay.one("Deployment", "catalog").name());
        assertThat(lag.path("topic").asText()).isEqualTo(catalog.get("mp.messaging.incoming.orders-placed.topic"));
        assertThat(lag.path("consumerGroup").asText())
                .isEqualTo(catalog.get("mp.messaging.incoming.orders-placed.group.id"));
        assertThat(lag.path("bootstrapServers").asText()).isEqualTo("lockstep-kafka-bootstrap.lockstep.svc:9093");
    }

    @ParameterizedTest
    @EnumSource
    void startsNoCatalogWithoutAPartition(Overlay overlay) {
        var partitions = Project.topics().get("example-order-topic").get("partitions");

        assertThat(overlay.one("ScaledObject", "catalog").at("/spec/maxReplicaCount").asText()).isEqualTo(partitions);
    }

    @ParameterizedTest
    @EnumSource
    void asksKafkaAsAUserWhoMayLookAtBothAndDoNothing(Overlay overlay) {
        var authentication = overlay.one("TriggerAuthentication",
                overlay.one("ScaledObject", "catalog").at("/spec/triggers/0/authenticationRef/name").asText());
        var named = authentication.at("/spec/configMapTargetRef/0");
        var user = overlay.one("ConfigMap", named.path("name").asText())
                .at("/data/" + named.path("key").asText()).asText();

        assertThat(overlay.one("KafkaUser", user).each("/spec/authorization/acls")).hasSize(2).allSatisfy(
                acl -> assertThat(acl.path("operations").toString()).isEqualTo("[\"Describe\"]"));
    }

    @ParameterizedTest
    @EnumSource
    void scalesTheStatefulSetOfOrders(Overlay overlay) {
        var scaler = overlay.one("HorizontalPodAutoscaler", "orders").at("/spec");

        assertThat(scaler.at("/scaleTargetRef/kind").asText()).isEqualTo("StatefulSet");
        assertThat(scaler.at("/scaleTargetRef/name").asText()).isEqualTo("orders");
        assertThat(scaler.path("minReplicas").asInt()).isGreaterThan(1).isLessThan(scaler.path("maxReplicas").asInt());
    }
}
