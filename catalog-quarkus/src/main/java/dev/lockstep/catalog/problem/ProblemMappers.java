package dev.lockstep.catalog.problem;

import java.io.CharConversionException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.persistence.PersistenceException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

import io.quarkus.narayana.jta.QuarkusTransactionException;

/** Turns whatever stops a request into a {@link Problem}; no exception's own text reaches the client. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final JsonFaults jsonFaults;

    ProblemMappers(JsonFaults jsonFaults) {
        this.jsonFaults = jsonFaults;
    }

    @ServerExceptionMapper
    Response json(MismatchedInputException exception) {
        return invalid(List.of(jsonFaults.error(exception)));
    }

    /** Of bytes that are no text in the encoding that they begin with. */
    @ServerExceptionMapper
    Response encoding(CharConversionException exception) {
        return invalid(List.of(JsonFaults.MALFORMED));
    }

    @ServerExceptionMapper
    Response limits(ConstraintViolationException exception) {
        return invalid(exception.getConstraintViolations().stream().map(ProblemMappers::error)
                .sorted(Comparator.comparing(FieldError::field)).toList());
    }

    @ServerExceptionMapper
    Response http(WebApplicationException exception) {
        if (exception.getCause() instanceof JacksonException fault) {
            return invalid(List.of(jsonFaults.error(fault)));
        }
        return switch (exception.getResponse().getStatus()) {
            case 404 -> Problem.NOT_FOUND.response("No resource has this path.");
            case 405 -> Problem.METHOD_NOT_ALLOWED.response("The resource has no such method.");
            case 406 -> Problem.NOT_ACCEPTABLE.response("What is asked for in Accept is not what the resource offers.");
            case 415 -> Problem.UNSUPPORTED_MEDIA_TYPE.response("A body is application/json.");
            case 400 -> Problem.BAD_REQUEST.response("The request can't be read.");
            default -> unexpected(exception);
        };
    }

    @ServerExceptionMapper
    Response database(PersistenceException exception) {
        if (!DatabaseFaults.passing(exception)) {
            return unexpected(exception);
        }
        LOG.warnf("The database can't be reached: %s", exception.getMessage());
        return Problem.DATABASE_UNAVAILABLE.response("Nothing was changed; the same request may be sent again.");
    }

    /** Only a commit fails like this, and a commit whose answer was lost may have been one. */
    @ServerExceptionMapper
    Response commit(QuarkusTransactionException exception) {
        LOG.warn("A commit failed", exception);
        return Problem.OUTCOME_UNKNOWN.response("Read what is there before sending the request again.");
    }

    @ServerExceptionMapper
    Response unexpected(Throwable exception) {
        LOG.error("A request failed", exception);
        return Problem.INTERNAL_ERROR.response("The service's log says more.");
    }

    private static Response invalid(List<FieldError> errors) {
        var detail = errors.stream().map(error -> error.field() + " " + error.message())
                .collect(Collectors.joining("; ", "", "."));
        return Problem.INVALID_REQUEST.response(detail, errors);
    }

    private static FieldError error(ConstraintViolation<?> violation) {
        String field = null;
        for (Path.Node node : violation.getPropertyPath()) {
            field = node.getName();
        }
        return new FieldError(field, violation.getMessage());
    }
}
