package dev.lockstep.catalog;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import io.vertx.core.http.HttpServerRequest;

/** The greeting of the service that this one replaces; what health means is at /q/health. */
@Path("/catalog-service/health_check")
class HealthCheckResource {

    @GET
    @Produces(MediaType.TEXT_PLAIN)
    public String check(@Context HttpServerRequest request) {
        return "It's Working in Catalog Service on PORT " + request.localAddress().port();
    }
}
