package dev.lockstep.orders;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * The body of every error, as RFC 9457 lays it out, with the fields that are at fault.
 *
 * @param idempotencyKey what to ask again with, where the outcome is not known
 */
@RegisterForReflection(targets = {ProblemDetail.class, Violation.class})
record ProblemDetail(String type, String title, int status, String detail, List<Violation> errors,
        @JsonInclude(JsonInclude.Include.NON_NULL) IdempotencyKey idempotencyKey) {

    static final String MEDIA_TYPE = "application/problem+json";
}
