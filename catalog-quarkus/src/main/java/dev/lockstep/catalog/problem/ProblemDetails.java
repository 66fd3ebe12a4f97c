package dev.lockstep.catalog.problem;

import java.util.List;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** The body of {@code application/problem+json}, with one extension member: the fields that are at fault. */
@RegisterForReflection
public record ProblemDetails(String type, String title, int status, String detail, List<FieldError> errors) {}
