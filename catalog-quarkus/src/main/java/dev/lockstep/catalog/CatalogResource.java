package dev.lockstep.catalog;

import java.net.URI;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestResponse;

@Path("/catalog-service/catalogs")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class CatalogResource {

    private static final String BODY_MESSAGE = "must be one JSON object";

    private final Catalog catalog;

    CatalogResource(Catalog catalog) {
        this.catalog = catalog;
    }

    @GET
    public List<Product> list() {
        return catalog.products();
    }

    @GET
    @Path("/{productId}")
    public Product get(@ProductId String productId) {
        return catalog.product(productId);
    }

    @PUT
    @Path("/{productId}")
    public RestResponse<Product> save(@ProductId String productId,
            @NotNull(message = BODY_MESSAGE) @Valid SaveProduct body) {
        var saved = catalog.save(productId, body);
        if (!saved.created()) {
            return RestResponse.ok(saved.product());
        }
        return RestResponse.ResponseBuilder
                .<Product>created(URI.create("/catalog-service/catalogs/" + productId))
                .entity(saved.product())
                .build();
    }

    @POST
    @Path("/{productId}/restock")
    public Product restock(@ProductId String productId, @NotNull(message = BODY_MESSAGE) @Valid Restock body) {
        return catalog.restock(productId, body.qty());
    }
}
