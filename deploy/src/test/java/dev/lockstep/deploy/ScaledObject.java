package dev.lockstep.deploy;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.fabric8.kubernetes.api.model.ObjectMeta;

/** KEDA's, as far as it is used here: nobody publishes a typed model of it for Java. */
record ScaledObject(
        String apiVersion,
        String kind,
        @JsonProperty(required = true) ObjectMeta metadata,
        @JsonProperty(required = true) Spec spec) {

    record Spec(
            @JsonProperty(required = true) Target scaleTargetRef,
            Integer minReplicaCount,
            Integer maxReplicaCount,
            @JsonProperty(required = true) List<Trigger> triggers) {}

    record Target(@JsonProperty(required = true) String name) {}

    record Trigger(
            @JsonProperty(required = true) String type,
            @JsonProperty(required = true) KafkaLag metadata,
            Authentication authenticationRef) {}

    record KafkaLag(
            @JsonProperty(required = true) String bootstrapServers,
            @JsonProperty(required = true) String consumerGroup,
            @JsonProperty(required = true) String topic,
            String lagThreshold,
            String offsetResetPolicy,
            String sasl,
            String tls) {}

    record Authentication(@JsonProperty(required = true) String name) {}
}
