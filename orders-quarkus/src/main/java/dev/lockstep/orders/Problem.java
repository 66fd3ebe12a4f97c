package dev.lockstep.orders;

import static java.util.Locale.ROOT;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Everything that can go wrong for a client; {@code urn:lockstep:problem:<name>} is what it may rely on. */
enum Problem {

    INVALID_REQUEST(400, "Invalid request", "The request breaks a limit."),
    INVALID_JSON(400, "Invalid JSON", "The body is not the JSON object that is expected."),
    NOT_FOUND(404, "Not found", "There is nothing here, or not for this user."),
    METHOD_NOT_ALLOWED(405, "Method not allowed", "This path does not take this method."),
    NOT_ACCEPTABLE(406, "Not acceptable", "The answer can't be given in an accepted media type."),
    BODY_TOO_LARGE(413, "Body too large", "The body is longer than " + BodyLimit.BYTES + " bytes."),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type", "The body must be application/json."),
    TOTAL_TOO_LARGE(422, "Total too large", "qty times unitPrice must be at most " + Integer.MAX_VALUE + "."),
    IDEMPOTENCY_KEY_REUSED(422, "Idempotency key reused", "This key stands for another order of this user."),
    INTERNAL_ERROR(500, "Internal error", "This is a fault of the service."),
    QUEUE_FULL(503, "Queue full", "Too many orders are under way. This one was not placed."),
    KAFKA_UNAVAILABLE(503, "Kafka unavailable", "The order was not placed, and will not be."),
    OUTCOME_UNKNOWN(503, "Outcome unknown",
            "Whether the order was placed is not known. Send the same request again with "
                    + "this Idempotency-Key: it is placed once, and then you know."),
    READ_MODEL_UNAVAILABLE(503, "Read model unavailable", "Orders can't be read now. They can still be placed.");

    private static final int RETRY_AFTER_SECONDS = 1;

    private final int status;
    private final String title;
    private final String detail;

    Problem(int status, String title, String detail) {
        this.status = status;
        this.title = title;
        this.detail = detail;
    }

    /** The first of a status stands for the status as such. */
    static Optional<Problem> of(int status) {
        return Arrays.stream(values()).filter(problem -> problem.status == status).findFirst();
    }

    RestResponse<ProblemDetail> response(Violation... errors) {
        return response(List.of(errors));
    }

    RestResponse<ProblemDetail> response(List<Violation> errors) {
        return response(errors, null).build();
    }

    /** @param retryWith the key with which the client can find out */
    RestResponse<ProblemDetail> response(IdempotencyKey retryWith) {
        return response(List.of(), retryWith).header(IdempotencyKey.HEADER, retryWith).build();
    }

    private ResponseBuilder<ProblemDetail> response(List<Violation> errors, IdempotencyKey retryWith) {
        var type = "urn:lockstep:problem:" + name().toLowerCase(ROOT).replace('_', '-');
        var response = ResponseBuilder.<ProblemDetail>create(status, title)
                .entity(new ProblemDetail(type, title, status, detail, errors, retryWith))
                .type(ProblemDetail.MEDIA_TYPE);
        if (status == 503) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return response;
    }
}
