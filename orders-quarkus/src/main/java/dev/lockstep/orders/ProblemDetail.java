package dev.lockstep.orders;

import java.util.List;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** The body of every error, as RFC 9457 lays it out, with the fields that are at fault. */
@RegisterForReflection(targets = {ProblemDetail.class, Violation.class})
record ProblemDetail(String type, String title, int status, String detail, List<Violation> errors) {

    static final String MEDIA_TYPE = "application/problem+json";
}
