package dev.lockstep.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KafkaTest {

    private static final Pattern OF_ONE_NODE = Pattern.compile("^process.roles|^node.id|listener|replication.factor$"
            + "|min.isr$|min.insync.replicas|num.partitions$|^group.initial.rebalance");

    @ParameterizedTest
    @EnumSource
    void isTheVersionThatTheTestsRunWith(Overlay overlay) {
        var tested = Project.text("pom.xml").replaceFirst("(?s).*<kafka.version>(.*?)</kafka.version>.*", "$1");

        assertThat(overlay.one("Kafka", "lockstep").at("/spec/kafka/version").asText()).isEqualTo(tested);
        assertThat(overlay.one("KafkaConnect", "lockstep").at("/spec/version").asText()).isEqualTo(tested);
        assertThat(Project.text("kafka-connect/Dockerfile.strimzi")).contains("-kafka-" + tested + "\n");
    }

    @ParameterizedTest
    @EnumSource
    void keepsWhatIsAcknowledgedOnTwoOfThreeBrokers(Overlay overlay) {
        var config = overlay.one("Kafka", "lockstep").at("/spec/kafka/config");

        assertThat(overlay.one("KafkaNodePool", "broker").at("/spec/replicas").asInt()).isEqualTo(3);
        for (var three : Set.of("default.replication.factor", "offsets.topic.replication.factor",
                "transaction.state.log.replication.factor")) {
            assertThat(config.path(three).asInt()).as(three).isEqualTo(3);
        }
        assertThat(config.path("min.insync.replicas").asInt()).isEqualTo(2);
        assertThat(config.path("transaction.state.log.min.isr").asInt()).isEqualTo(2);
    }

    /** But for what one node has less of than three. */
    @ParameterizedTest
    @EnumSource
    void isSetAsTheBrokerThatTheTestsRunWith(Overlay overlay) {
        // Given
        var expected = Project.properties("local-stack/src/main/resources/kafka/server.properties");
        expected.keySet().removeIf(key -> OF_ONE_NODE.matcher(key).find());

        // When
        var actual = new TreeMap<String, String>();
        overlay.one("Kafka", "lockstep").at("/spec/kafka/config").fields()
                .forEachRemaining(setting -> actual.put(setting.getKey(), setting.getValue().asText()));
        actual.keySet().removeIf(key -> OF_ONE_NODE.matcher(key).find());

        // Then
        assertThat(actual).isNotEmpty().isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void letsTheServicesDoWhatTheirSettingsSayAndNoMore(Overlay overlay) {
        var orders = Project.settingsOf("orders-quarkus");
        var catalog = Project.settingsOf("catalog-quarkus");

        assertThat(rights(overlay, "orders")).containsExactlyInAnyOrder(
                "Write topic " + orders.get("lockstep.orders.topic.events"),
                "Write topic " + orders.get("lockstep.orders.topic.envelopes"),
                "Write transactionalId orders-*", "Describe transactionalId orders-*");
        assertThat(orders.get("mp.messaging.outgoing.placed-orders.transactional.id"))
                .isEqualTo("orders-${lockstep.orders.instance-id}");
        assertThat(rights(overlay, "catalog")).containsExactlyInAnyOrder(
                "Read topic " + catalog.get("mp.messaging.incoming.orders-placed.topic"),
                "Read group " + catalog.get("mp.messaging.incoming.orders-placed.group.id"),
                "Write topic " + catalog.get("lockstep.catalog.outcomes.topic"),
                "Write topic " + catalog.get("mp.messaging.outgoing.dead-letters.topic"));
    }

    @ParameterizedTest
    @EnumSource
    void letsConnectReadWhatTheSinksReadAndWriteWhatTheyCannot(Overlay overlay) {
        // Given
        var group = overlay.one("KafkaConnect", "lockstep").at("/spec/groupId").asText();
        var expected = new TreeSet<>(Set.of("Read group " + group, "Read group connect-*", "Delete group connect-*"));
        for (var operation : Set.of("Create", "DescribeConfigs", "Read", "Write")) {
            expected.add(operation + " topic lockstep-connect-*");
        }
        for (var sink : overlay.all("KafkaConnector")) {
            var config = sink.at("/spec/config");
            expected.add("Read topic " + config.path("topics").asText());
            expected.add("Write topic " + config.path("errors.deadletterqueue.topic.name").asText());
        }

        // When
        var rights = rights(overlay, "connect");

        // Then
        assertThat(rights).isEqualTo(expected);
        assertThat(List.of("config", "offset", "status"))
                .allSatisfy(kind -> assertThat(overlay.one("KafkaConnect", "lockstep")
                        .at("/spec/" + kind + "StorageTopic").asText()).startsWith("lockstep-connect-"));
    }

    @ParameterizedTest
    @EnumSource
    void isReachedByItsClientsAtTheListenersPort(Overlay overlay) {
        var port = overlay.one("Kafka", "lockstep").at("/spec/kafka/listeners/0/port").asText();
        var address = "lockstep-kafka-bootstrap:" + port;
        var shared = overlay.all("ConfigMap").stream().filter(map -> map.name().startsWith("kafka-client")).toList();

        assertThat(shared).singleElement().satisfies(map -> assertThat(
                map.at("/data/KAFKA_BOOTSTRAP_SERVERS").asText()).isEqualTo(address));
        assertThat(overlay.one("KafkaConnect", "lockstep").at("/spec/bootstrapServers").asText()).isEqualTo(address);
        assertThat(overlay.one("NetworkPolicy", "kafka-clients").at("/spec/egress/1/ports/0/port").asText())
                .isEqualTo(port);
    }

    private static Set<String> rights(Overlay overlay, String user) {
        var rights = new TreeSet<String>();
        for (var acl : overlay.one("KafkaUser", user).each("/spec/authorization/acls")) {
            var resource = acl.path("resource");
            var name = resource.path("name").asText()
                    + (resource.path("patternType").asText().equals("prefix") ? "*" : "");
            acl.path("operations").forEach(operation -> rights.add(operation.asText() + " "
                    + resource.path("type").asText() + " " + name));
        }
        return rights;
    }
}
