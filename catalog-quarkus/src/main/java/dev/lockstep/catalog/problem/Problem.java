package dev.lockstep.catalog.problem;

import java.util.List;
import java.util.Locale;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Every problem that the service answers with, as RFC 9457 has it. A name, once published, stays: clients match on it. */
public enum Problem {

    INVALID_REQUEST(400, "The request is not what it should be"),
    BAD_REQUEST(400, "The request can't be read"),
    NOT_FOUND(404, "There is nothing here"),
    UNKNOWN_PRODUCT(404, "The product is unknown"),
    METHOD_NOT_ALLOWED(405, "The method is not allowed here"),
    NOT_ACCEPTABLE(406, "No acceptable representation"),
    STOCK_DIFFERS(409, "The stock is another"),
    BODY_TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The media type is not supported"),
    STOCK_LIMIT_EXCEEDED(422, "The stock would exceed its limit"),
    INTERNAL_ERROR(500, "Something went wrong on our side"),
    DATABASE_UNAVAILABLE(503, "The database can't be reached"),
    OUTCOME_UNKNOWN(503, "Whether it was done is unknown");

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final int RETRY_AFTER_SECONDS = 2;

    private final int status;
    private final String title;

    Problem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public ProblemDetails details(String detail, List<FieldError> errors) {
        return new ProblemDetails("urn:lockstep:problem:" + code(), title, status, detail, errors);
    }

    public Response response(String detail) {
        return response(detail, List.of());
    }

    public Response response(String detail, List<FieldError> errors) {
        var response = Response.status(status).type(MEDIA_TYPE).entity(details(detail, errors));
        if (status == 503) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return response.build();
    }

    private String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
