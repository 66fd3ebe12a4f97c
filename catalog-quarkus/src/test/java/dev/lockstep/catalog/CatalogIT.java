package dev.lockstep.catalog;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The story against what was packaged: a jar, or a native binary, where reflection and resources have to be registered. */
@QuarkusIntegrationTest
@RealParts
class CatalogIT {

    @Test
    void sellsWhatItHas() {
        // Given
        when().get("/q/health/ready").then().statusCode(200);
        when().get("/catalog-service/catalogs").then().statusCode(200).body("", hasSize(3));
        given().contentType("application/json").body("{\"productName\":\"Oslo\",\"unitPrice\":\"1800\",\"stock\":4}")
                .put("/catalog-service/catalogs/CATALOG-004").then().statusCode(400)
                .body("errors[0].message", equalTo("must be a whole number from 0 to 10000000"));
        given().contentType("application/json").body("{\"productName\":\"Oslo\",\"unitPrice\":1500,\"stock\":4}")
                .put("/catalog-service/catalogs/CATALOG-004").then().statusCode(201);
        given().contentType("application/json").body("{\"qty\":2}")
                .post("/catalog-service/catalogs/CATALOG-004/restock").then().statusCode(200);
        var poison = Topics.put(null, "poison".getBytes());
        Topics.place("CATALOG-004", 7);

        // When
        Topics.place("CATALOG-004", 5);

        // Then
        await().untilAsserted(() -> when().get("/catalog-service/catalogs/CATALOG-004")
                .then().body("stock", equalTo(1)));
        assertThat(Topics.deadLettersOf(poison)).hasSize(1);
        await().untilAsserted(() -> assertThat(Topics.values("order_outcomes"))
                .anyMatch(value -> value.contains("OUT_OF_STOCK")).anyMatch(value -> value.contains("CONFIRMED")));
        when().get("/catalog-service/catalogs/CATALOG-005").then().statusCode(404)
                .contentType("application/problem+json");
        when().get("/nothing").then().statusCode(404).contentType("application/problem+json");
    }
}
