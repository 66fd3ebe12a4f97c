package dev.lockstep.orders;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.http.ContentType;

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
    void answersErrorsAsProblems() {
        given().contentType(ContentType.JSON).body("{\"productId\":\"P\",\"qty\":\"3\",\"unitPrice\":1}")
                .post("/order-service/alice/orders").then().statusCode(400).contentType("application/problem+json")
                .body("errors[0].field", equalTo("qty"));
        given().get("/nowhere").then().statusCode(404).contentType("application/problem+json");
    }
}
