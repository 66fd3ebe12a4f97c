package dev.lockstep.deploy;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.fabric8.kubernetes.api.model.ObjectMeta;

/** KEDA's as well: what a trigger is told of secrets. */
record TriggerAuthentication(
        String apiVersion,
        String kind,
        @JsonProperty(required = true) ObjectMeta metadata,
        @JsonProperty(required = true) Spec spec) {

    record Spec(List<Reference> configMapTargetRef, List<Reference> secretTargetRef) {}

    record Reference(
            @JsonProperty(required = true) String parameter,
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) String key) {}
}
