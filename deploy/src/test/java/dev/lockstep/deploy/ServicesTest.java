package dev.lockstep.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.apache.kafka.clients.producer.ProducerConfig;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;

class ServicesTest {

    /** A service as it runs: in an overlay, of a kind, with the module that it comes from. */
    record Running(Overlay overlay, String kind, String name) {

        Resource workload() {
            return overlay.one(kind, name);
        }

        JsonNode container() {
            return workload().at("/spec/template/spec/containers/0");
        }

        String setting(String name) {
            return Project.settingsOf(this.name + "-quarkus").get(name);
        }
    }

    static Stream<Running> services() {
        return Stream.of(Overlay.values()).flatMap(overlay -> Stream.of(new Running(overlay, "StatefulSet", "orders"),
                new Running(overlay, "Deployment", "catalog")));
    }

    @ParameterizedTest
    @MethodSource("services")
    void listenWhereTheirOwnSettingsSay(Running service) {
        var port = service.setting("quarkus.http.port");

        assertThat(service.container().at("/ports/0/containerPort").asText()).isEqualTo(port);
        assertThat(service.overlay().one("Service", service.name()).at("/spec/ports/0/port").asText()).isEqualTo(port);
    }

    @ParameterizedTest
    @MethodSource("services")
    void areProbedOnThatPort(Running service) {
        var port = service.container().at("/ports/0/name").asText();
        for (var probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
            assertThat(service.container().at("/" + probe + "/httpGet/port").asText()).as(probe).isEqualTo(port);
        }
        assertThat(service.container().at("/startupProbe/httpGet/path").asText()).isEqualTo("/q/health/live");
        assertThat(service.container().at("/livenessProbe/httpGet/path").asText()).isEqualTo("/q/health/live");
        assertThat(service.container().at("/readinessProbe/httpGet/path").asText()).isEqualTo("/q/health/ready");
    }

    /** A variable that no setting answers to would be without effect, and without a word. */
    @ParameterizedTest
    @MethodSource("services")
    void readEveryVariableThatTheyGet(Running service) {
        var own = Project.settingsOf(service.name() + "-quarkus").keySet().stream().map(ServicesTest::variable);
        var kafka = ProducerConfig.configNames().stream().map(name -> variable("kafka." + name));
        var known = Stream.of(own, kafka, Stream.of("QUARKUS_DATASOURCE_PASSWORD")).flatMap(all -> all).toList();

        assertThat(variables(service)).contains("KAFKA_BOOTSTRAP_SERVERS", "KAFKA_SASL_JAAS_CONFIG",
                "QUARKUS_DATASOURCE_JDBC_URL", "QUARKUS_DATASOURCE_USERNAME", "QUARKUS_DATASOURCE_PASSWORD")
                .isSubsetOf(known);
    }

    @ParameterizedTest
    @MethodSource("services")
    void leaveTheirNumberToTheirScaler(Running service) {
        assertThat(service.workload().at("/spec/replicas").isMissingNode()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("services")
    void loseOneOfThemAtATime(Running service) {
        var budget = service.overlay().one("PodDisruptionBudget", service.name());

        assertThat(budget.at("/spec/maxUnavailable").asInt()).isEqualTo(1);
        assertThat(budget.at("/spec/selector")).isEqualTo(service.workload().at("/spec/selector"));
        service.workload().at("/spec/selector/matchLabels").fields().forEachRemaining(label -> assertThat(
                service.workload().at("/spec/template/metadata/labels").path(label.getKey()))
                .isEqualTo(label.getValue()));
    }

    private static List<String> variables(Running service) {
        var own = Stream.<String>builder();
        service.container().path("env").forEach(variable -> own.add(variable.path("name").asText()));
        var shared = service.overlay().one("ConfigMap",
                service.container().at("/envFrom/0/configMapRef/name").asText());
        shared.at("/data").fieldNames().forEachRemaining(own);
        return own.build().toList();
    }

    private static String variable(String setting) {
        return setting.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
