package dev.lockstep.orders;

import java.net.URI;
import java.util.List;
import java.util.Optional;

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

import org.jboss.resteasy.reactive.RestHeader;
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

    private final BlockingReads reads;
    private final EarlierRequests earlier;
    private final OrderPublisher publisher;
    private final Orders orders;
    private final OrderWatch watch;

    OrderResource(BlockingReads reads, EarlierRequests earlier, OrderPublisher publisher, Orders orders,
            OrderWatch watch) {
        this.reads = reads;
        this.earlier = earlier;
        this.publisher = publisher;
        this.orders = orders;
        this.watch = watch;
    }

    /** Answers once the order is durable, and not before; later, if the client would rather wait for the outcome. */
    @POST
    @Path("{userId}/orders")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<RestResponse<OrderView>> place(@UserId @RestPath String userId,
            @RestHeader(IdempotencyKey.HEADER) String key, @RestHeader(Wait.HEADER) List<String> prefer,
            @NotNull(message = "must be a JSON object") @Valid PlaceOrder body, UriInfo uri) {
        var order = OrderPlaced.of(userId, key == null ? IdempotencyKey.random() : new IdempotencyKey(key), body);
        var wait = Wait.preferred(prefer);
        var placed = key == null ? publish(order) : publishOnce(order);
        return placed.chain(view -> outcome(view, wait))
                .map(view -> ResponseBuilder.<OrderView>created(location(uri, view)).entity(view))
                .map(response -> applied(wait, response));
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
    public Uni<RestResponse<OrderView>> find(@UserId @RestPath String userId, @RestPath String orderId,
            @RestHeader(Wait.HEADER) List<String> prefer) {
        var wait = Wait.preferred(prefer);
        return wait.map(atMost -> watch.find(userId, orderId, atMost, any -> true))
                .orElseGet(() -> watch.find(userId, orderId))
                .map(found -> ResponseBuilder.ok(found.orElseThrow(NotFoundException::new)))
                .map(response -> applied(wait, response));
    }

    /** The port is the connection's own: a configured 0 would say nothing. */
    @GET
    @Path("health_check")
    @Produces(MediaType.TEXT_PLAIN)
    public String healthCheck(HttpServerRequest request) {
        return "It's Working in Order Service on PORT " + request.localAddress().port();
    }

    /** A retry of what is there already needs no writing. */
    private Uni<OrderView> publishOnce(OrderPlaced order) {
        return reads.read(() -> earlier.find(order))
                .onFailure(EarlierRequests::unseen).recoverWithItem(EarlierRequests::notSeen)
                .chain(found -> found.map(view -> Uni.createFrom().item(view)).orElseGet(() -> publish(order)));
    }

    private Uni<OrderView> publish(OrderPlaced order) {
        return publisher.publish(order).replaceWith(() -> OrderView.of(order));
    }

    /** The order is placed: whatever happens while its outcome is waited for, it is not an error. */
    private Uni<OrderView> outcome(OrderView placed, Optional<Wait> wait) {
        if (wait.isEmpty() || placed.decided()) {
            return Uni.createFrom().item(placed);
        }
        return watch.find(placed.userId(), placed.orderId(), wait.get(), OrderView::decided)
                .map(seen -> seen.orElse(placed)).onFailure().recoverWithItem(placed);
    }

    private static URI location(UriInfo uri, OrderView order) {
        return uri.getAbsolutePathBuilder().path(order.orderId()).build();
    }

    private static RestResponse<OrderView> applied(Optional<Wait> wait, ResponseBuilder<OrderView> response) {
        wait.ifPresent(atMost -> response.header(Wait.ANSWERED_BY, atMost));
        return response.build();
    }
}
