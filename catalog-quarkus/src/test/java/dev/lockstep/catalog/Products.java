package dev.lockstep.catalog;

import static io.restassured.RestAssured.given;

/** Puts products on sale, each test its own. */
public final class Products {

    private Products() {
    }

    /** At a price of 1500. */
    public static void create(String productId, int stock) {
        given().contentType("application/json")
                .body("{\"productName\":\"Name\",\"unitPrice\":1500,\"stock\":%d}".formatted(stock))
                .put("/catalog-service/catalogs/" + productId).then().statusCode(201);
    }
}
