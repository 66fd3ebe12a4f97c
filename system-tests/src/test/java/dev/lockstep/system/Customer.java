package dev.lockstep.system;

import static io.restassured.RestAssured.given;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.lockstep.stack.QuarkusService;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

/** Somebody who orders, and who nobody else is. */
record Customer(String id) {

    static Customer someone() {
        return new Customer("customer-" + UUID.randomUUID().toString().substring(0, 8));
    }

    /** Places an order, expects it to be accepted, and returns its id. */
    String orders(QuarkusService instance, String productId, int qty, int unitPrice) {
        return tries(instance, productId, qty, unitPrice).statusCode(201).extract().path("orderId");
    }

    ValidatableResponse tries(QuarkusService instance, String productId, int qty, int unitPrice) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("productId", productId, "qty", qty, "unitPrice", unitPrice))
                .post(path(instance)).then();
    }

    ValidatableResponse tries(QuarkusService instance, String key, String productId, int qty, int unitPrice) {
        return given().contentType(ContentType.JSON).header("Idempotency-Key", key)
                .body(Map.of("productId", productId, "qty", qty, "unitPrice", unitPrice))
                .post(path(instance)).then();
    }

    ValidatableResponse looks(QuarkusService instance) {
        return given().get(path(instance)).then();
    }

    List<String> sees(QuarkusService instance) {
        return looks(instance).statusCode(200).extract().path("orderId");
    }

    private String path(QuarkusService instance) {
        return instance.url() + "/order-service/" + id + "/orders";
    }
}
