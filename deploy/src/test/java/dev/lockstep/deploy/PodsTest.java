package dev.lockstep.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for each pod, those that Strimzi makes included. */
class PodsTest {

    static Stream<Arguments> workloads() {
        return Stream.of(Overlay.values()).flatMap(overlay -> Stream.of("StatefulSet", "Deployment", "Job")
                .flatMap(kind -> overlay.all(kind).stream()).map(workload -> Arguments.of(overlay, workload)));
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void mayDoNothingToTheirNode(Overlay overlay, Resource workload) {
        var pod = workload.at("/spec/template/spec");

        assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
        assertThat(pod.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
        assertThat(pod.at("/automountServiceAccountToken").asBoolean(true)).isFalse();
        assertThat(workload.each("/spec/template/spec/containers")).isNotEmpty().allSatisfy(container -> {
            assertThat(container.at("/securityContext/readOnlyRootFilesystem").asBoolean()).isTrue();
            assertThat(container.at("/securityContext/allowPrivilegeEscalation").asBoolean(true)).isFalse();
            assertThat(container.at("/securityContext/capabilities/drop/0").asText()).isEqualTo("ALL");
        });
    }

    @ParameterizedTest
    @EnumSource
    void mayDoAsLittleWhereStrimziMakesThem(Overlay overlay) {
        var containers = List.of(overlay.one("KafkaNodePool", "broker").at("/spec/template/kafkaContainer"),
                overlay.one("Kafka", "lockstep").at("/spec/entityOperator/template/topicOperatorContainer"),
                overlay.one("Kafka", "lockstep").at("/spec/entityOperator/template/userOperatorContainer"),
                overlay.one("KafkaConnect", "lockstep").at("/spec/template/connectContainer"));

        assertThat(containers).allSatisfy(container -> assertThat(container.at("/securityContext").toString())
                .isEqualTo("{'allowPrivilegeEscalation':false,'capabilities':{'drop':['ALL']},'runAsNonRoot':true,"
                        .concat("'seccompProfile':{'type':'RuntimeDefault'}}").replace('\'', '"')));
        assertThat(overlay.one("Namespace", "lockstep").at("/metadata/labels")
                .path("pod-security.kubernetes.io/enforce").asText()).isEqualTo("restricted");
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void sayWhatTheyNeed(Overlay overlay, Resource workload) {
        assertThat(workload.each("/spec/template/spec/containers")).isNotEmpty().allSatisfy(container -> {
            assertThat(container.at("/resources/requests/cpu").isMissingNode()).isFalse();
            assertThat(container.at("/resources/limits/memory").asText()).isNotEmpty()
                    .isEqualTo(container.at("/resources/requests/memory").asText());
        });
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void mountOnlyVolumesThatTheyHave(Overlay overlay, Resource workload) {
        var volumes = Stream.concat(
                workload.each("/spec/template/spec/volumes").stream().map(volume -> volume.path("name").asText()),
                workload.each("/spec/volumeClaimTemplates").stream().map(claim -> claim.at("/metadata/name").asText()))
                .toList();

        assertThat(workload.each("/spec/template/spec/containers/0/volumeMounts")).isNotEmpty()
                .allSatisfy(mount -> assertThat(mount.path("name").asText()).isIn(volumes));
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void runAnImageOfAKnownVersion(Overlay overlay, Resource workload) {
        assertThat(workload.at("/spec/template/spec/containers/0/image").asText())
                .matches("[a-z./-]+:(local|\\d+\\.\\d+(\\.\\d+)?)");
    }
}
