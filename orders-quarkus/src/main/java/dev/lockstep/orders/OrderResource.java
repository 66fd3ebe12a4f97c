package dev.lockstep.orders;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;

/** Orders go in by Kafka and come back by MariaDB; nothing of them stays here, so that any instance can answer. */
@Path("/order-service")
@Produces(MediaType.APPLICATION_JSON)
class OrderResource {

    private final OrderIds ids;
    private final OrderPublisher publisher;
    private final Orders orders;

    OrderResource(OrderIds ids, OrderPublisher publisher, Orders orders) {
        this.ids = ids;
        this.publisher = publisher;
        this.orders = orders;
    }

    /** Answers once the order is durable, and not before. */
    @POST
    @Path("{userId}/orders")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<RestResponse<OrderView>> place(@UserId @RestPath String userId,
            @NotNull(message = "must be a JSON object") @Valid PlaceOrder body, UriInfo uri) {
        var order = OrderPlaced.of(ids.next(), userId, body);
        var location = uri.getAbsolutePathBuilder().path(order.orderId()).build();
        return publisher.publish(order)
                .map(published -> ResponseBuilder.<OrderView>created(location).entity(OrderView.of(order)).build());
    }

    @GET
    @Path("{userId}/orders")
    public RestResponse<List<OrderView>> list(@UserId @RestPath String userId,
            @RestQuery @DefaultValue("50") Limit limit,
            @RestQuery Cursor cursor, UriInfo uri) {
        var page = orders.page(userId, limit, cursor);
        var response = ResponseBuilder.ok(page.orders());
        page.next().map(next -> uri.getAbsolutePathBuilder().queryParam("limit", limit).queryParam("cursor", next))
                .ifPresent(next -> response.header(HttpHeaders.LINK, "<" + next.build() + ">; rel=\"next\""));
        return response.build();
    }

    /** An id that can't be one does not match the path, which is a 404 too. */
    @GET
    @Path("{userId}/orders/{orderId: [A-Za-z0-9._@-]{1,50}}")
    public OrderView find(@UserId @RestPath String userId, @RestPath String orderId) {
        return orders.one(userId, orderId).orElseThrow(NotFoundException::new);
    }

    /** The port is the connection's own: a configured 0 would say nothing. */
    @GET
    @Path("health_check")
    @Produces(MediaType.TEXT_PLAIN)
    public String healthCheck(HttpServerRequest request) {
        return "It's Working in Order Service on PORT " + request.localAddress().port();
    }
}
