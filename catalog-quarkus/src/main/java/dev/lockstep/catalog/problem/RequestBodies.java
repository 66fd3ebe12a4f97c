package dev.lockstep.catalog.problem;

import java.io.ByteArrayInputStream;
import java.io.IOException;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * What a body has to be before anybody reads it: small, and of a type. Quarkus takes one without a type for JSON, and
 * answers one that is too large without saying so in a body.
 */
class RequestBodies {

    private static final int LIMIT = 16 * 1024;

    @ServerRequestFilter
    Response check(ContainerRequestContext request) throws IOException {
        if (request.getLength() > LIMIT) {
            return tooLarge();
        }
        // Without a length it has to be counted; read whole, it costs no more than the limit.
        byte[] body = request.getEntityStream().readNBytes(LIMIT + 1);
        if (body.length > LIMIT) {
            return tooLarge();
        }
        if (body.length > 0 && request.getMediaType() == null) {
            return Problem.UNSUPPORTED_MEDIA_TYPE.response("A body is application/json.");
        }
        request.setEntityStream(new ByteArrayInputStream(body));
        return null;
    }

    private static Response tooLarge() {
        return Problem.BODY_TOO_LARGE.response("A body has at most " + LIMIT + " bytes.");
    }
}
