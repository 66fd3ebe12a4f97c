package dev.lockstep.system;

import static io.restassured.RestAssured.given;

import java.util.Map;
import java.util.UUID;

import dev.lockstep.stack.QuarkusService;
import io.restassured.http.ContentType;

/** A product that no other test orders, so that its stock can be counted. */
record Product(QuarkusService catalog, String id) {

    static final int UNIT_PRICE = 10;

    static Product inStock(QuarkusService catalog, int stock) {
        var product = new Product(catalog, "P-" + UUID.randomUUID().toString().substring(0, 8));
        given().contentType(ContentType.JSON)
                .body(Map.of("productName", "Counted", "unitPrice", UNIT_PRICE, "stock", stock))
                .put(product.url()).then().statusCode(201);
        return product;
    }

    int stock() {
        return given().get(url()).then().statusCode(200).extract().path("stock");
    }

    private String url() {
        return catalog.url() + "/catalog-service/catalogs/" + id;
    }
}
