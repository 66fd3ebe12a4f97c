package dev.lockstep.orders;

import static java.util.Comparator.comparing;

import java.io.CharConversionException;

import jakarta.persistence.PersistenceException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;

import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

import dev.lockstep.orders.transaction.NotCommitted;
import dev.lockstep.orders.transaction.QueueFull;

/** The one place where an exception becomes an answer. No text of an exception reaches a client. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    RestResponse<ProblemDetail> map(ConstraintViolationException e) {
        return Problem.INVALID_REQUEST.response(e.getConstraintViolations().stream().map(ProblemMappers::violation)
                .sorted(comparing(Violation::field)).toList());
    }

    @ServerExceptionMapper
    RestResponse<ProblemDetail> map(InvalidParameter e) {
        return Problem.INVALID_REQUEST.response(e.violation());
    }

    @ServerExceptionMapper
    RestResponse<ProblemDetail> map(MismatchedInputException e) {
        return Problem.INVALID_JSON.response(JsonViolation.of(e));
    }

    /** Of bytes that are no text in the encoding that they begin with. */
    @ServerExceptionMapper
    RestResponse<ProblemDetail> map(CharConversionException e) {
        return Problem.INVALID_JSON.response(JsonViolation.NO_OBJECT);
    }

    /** Dev mode has a mapper of its own for this one, which lists the paths as HTML. */
    @ServerExceptionMapper
    RestResponse<ProblemDetail> map(NotFoundException e) {
        return Problem.NOT_FOUND.response();
    }

    /** Quarkus wraps what Jackson says of a body that is no JSON. */
    @ServerExceptionMapper
    RestResponse<ProblemDetail> map(WebApplicationException e) {
        if (e.getCause() instanceof JsonProcessingException cause) {
            return Problem.INVALID_JSON.response(JsonViolation.of(cause));
        }
        return Problem.of(e.getResponse().getStatus()).map(Problem::response).orElseGet(() -> map((Throwable) e));
    }

    @ServerExceptionMapper
    RestResponse<ProblemDetail> map(TotalTooLarge e) {
        return Problem.TOTAL_TOO_LARGE.response();
    }

    @ServerExceptionMapper
    RestResponse<ProblemDetail> map(QueueFull e) {
        return Problem.QUEUE_FULL.response();
    }

    @ServerExceptionMapper
    RestResponse<ProblemDetail> map(KeyReused e) {
        return Problem.IDEMPOTENCY_KEY_REUSED.response();
    }

    /** Why is logged once, where it happens to all that were under way. */
    @ServerExceptionMapper
    RestResponse<ProblemDetail> map(NotCommitted e) {
        return Problem.KAFKA_UNAVAILABLE.response();
    }

    @ServerExceptionMapper
    RestResponse<ProblemDetail> map(OrderUncertain e) {
        return Problem.OUTCOME_UNKNOWN.response(e.key());
    }

    @ServerExceptionMapper
    RestResponse<ProblemDetail> map(PersistenceException e) {
        LOG.warnf("The read model could not be read: %s", e.getMessage());
        return Problem.READ_MODEL_UNAVAILABLE.response();
    }

    /** Those that opened the circuit were logged. */
    @ServerExceptionMapper
    RestResponse<ProblemDetail> map(CircuitBreakerOpenException e) {
        return Problem.READ_MODEL_UNAVAILABLE.response();
    }

    @ServerExceptionMapper
    RestResponse<ProblemDetail> map(Throwable e) {
        LOG.error("A request failed", e);
        return Problem.INTERNAL_ERROR.response();
    }

    private static Violation violation(ConstraintViolation<?> violation) {
        Path.Node leaf = null;
        for (var node : violation.getPropertyPath()) {
            leaf = node;
        }
        return new Violation(leaf.getName(), violation.getMessage());
    }
}
