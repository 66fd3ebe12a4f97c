package dev.lockstep.orders;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

/** A short story with what was packaged, jar or binary. The test plays the sink. */
@QuarkusIntegrationTest
@RealStack
class OrdersIT {

    @Test
    void placesAnOrderAndReadsItBack() {
        try (var topics = new BothTopics()) {
            // Given
            var user = Samples.someUser();
            given().get("/order-service/health_check").then().statusCode(200).body(containsString("on PORT"));

            // When
            var placed = given().contentType(ContentType.JSON)
                    .body("{\"productId\":\"CATALOG-001\",\"qty\":3,\"unitPrice\":1500}")
                    .post("/order-service/{user}/orders", user).then().statusCode(201).extract();

            // Then
            assertThat(topics.next(1)).extracting(written -> written.topic() + " " + written.key())
                    .containsExactlyInAnyOrder("example-order-topic CATALOG-001", "orders " + placed.path("orderId"));
            Rows.insert(placed.path("orderId"), user, placed.<String>path("createdAt").replaceAll("[TZ]", " "));
            given().get(placed.header("Location")).then().statusCode(200)
                    .body("$", equalTo(placed.body().jsonPath().getMap("$")));
            given().get("/order-service/{user}/orders", user).then().statusCode(200)
                    .body("orderId", equalTo(List.of(placed.<String>path("orderId"))));
        }
    }

    @Test
    void pagesFromTheNewestOn() {
        // Given
        var user = Samples.someUser();
        for (int number = 1; number <= 3; number++) {
            Rows.insert(user + "-" + number, user, "2025-11-22 12:00:00.00" + number);
        }

        // When
        var first = given().get("/order-service/{user}/orders?limit=2", user).then().statusCode(200)
                .body("orderId", equalTo(List.of(user + "-3", user + "-2"))).extract();

        // Then
        var next = first.header("Link").replaceAll("<(.*)>; rel=\"next\"", "$1");
        given().urlEncodingEnabled(false).get(next).then().statusCode(200)
                .body("orderId", equalTo(List.of(user + "-1")));
    }

    @Test
    void waitsForTheOutcomeAndKnowsARetry() {
        // Given
        var user = Samples.someUser();
        var key = UUID.randomUUID().toString();
        var id = place(user, key, 3).statusCode(201).extract().<String>path("orderId");
        Rows.insert(id, user, "2025-11-22 12:00:00");
        Rows.execute("UPDATE orders SET idempotency_key = '%s' WHERE order_id = '%s'".formatted(key, id));
        Rows.insertOutcome(id, user, "REJECTED", "OUT_OF_STOCK");

        // When
        var retry = place(user, key, 3);

        // Then
        retry.statusCode(201).body("orderId", equalTo(id)).body("reason", equalTo("OUT_OF_STOCK"));
        place(user, key, 4).statusCode(422).body("type", equalTo("urn:lockstep:problem:idempotency-key-reused"));
        given().header("Prefer", "wait=5").get("/order-service/{user}/orders/{id}", user, id).then().statusCode(200)
                .header("Preference-Applied", "wait=5").body("status", equalTo("REJECTED"));
    }

    @Test
    void saysHowItIs() {
        given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/health/ready").then().statusCode(200).body("checks.name",
                hasItem("SmallRye Reactive Messaging - readiness check"));
    }

    @Test
    void answersErrorsAsProblems() {
        given().contentType(ContentType.JSON).body("{\"productId\":\"P\",\"qty\":\"3\",\"unitPrice\":1}")
                .post("/order-service/alice/orders").then().statusCode(400).contentType("application/problem+json")
                .body("errors[0].field", equalTo("qty"));
        given().contentType(ContentType.JSON).body(" ".repeat(20_000)).post("/order-service/alice/orders").then()
                .statusCode(413).contentType("application/problem+json");
        given().get("/order-service/alice/orders?limit=0").then().statusCode(400)
                .body("errors[0].field", equalTo("limit"));
        given().get("/nowhere").then().statusCode(404).contentType("application/problem+json");
    }

    private static ValidatableResponse place(String user, String key, int qty) {
        return given().contentType(ContentType.JSON).header("Idempotency-Key", key)
                .body("{\"productId\":\"CATALOG-001\",\"qty\":%d,\"unitPrice\":1500}".formatted(qty))
                .post("/order-service/{user}/orders", user).then();
    }
}
