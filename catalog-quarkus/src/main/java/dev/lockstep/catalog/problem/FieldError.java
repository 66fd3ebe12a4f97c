package dev.lockstep.catalog.problem;

import io.quarkus.runtime.annotations.RegisterForReflection;

@RegisterForReflection
public record FieldError(String field, String message) {}
