package dev.lockstep.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;

import java.time.Duration;

import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;

import org.junit.jupiter.api.Test;

import dev.lockstep.stack.testing.MariaDbResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@RealParts
class LostDatabaseQuarkusTest {

    @Inject
    CatalogItems items;

    @Test
    void answersAtOnceAndSkipsNoOrder() {
        // Given
        save("lost").statusCode(201);
        Topics.place("lost", 1);
        await().untilAsserted(() -> assertThat(Rows.stock("lost")).isEqualTo(9));

        // When
        MariaDbResource.mariadb().kill();

        // Then
        try {
            unavailable(given().get("/catalog-service/catalogs").then());
            unavailable(given().get("/catalog-service/catalogs/lost").then());
            unavailable(save("lost"));
            unavailable(given().contentType("application/json").body("{\"qty\":1}")
                    .post("/catalog-service/catalogs/lost/restock").then());
            given().get("/q/health/ready").then().statusCode(503);
            given().get("/q/health/live").then().statusCode(200);
            var letter = Topics.put(null, new byte[0]);
            Topics.place("lost", 8); // of 9: decided later than the next one, it would be refused
            Topics.place("lost", 2);
            Topics.place("lost", 1);
            // Letters go first, so the orders behind this one are being tried.
            await().untilAsserted(() -> assertThat(Topics.deadLettersOf(letter)).hasSize(1));
        } finally {
            MariaDbResource.mariadb().start();
        }
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(Rows.stock("lost")).isZero());
        assertThat(
                Rows.query("SELECT CONCAT(qty, ' ', status) FROM inbox WHERE product_id = 'lost' ORDER BY qty, status"))
                .containsExactly("1 CONFIRMED", "1 CONFIRMED", "2 REJECTED", "8 CONFIRMED");
        given().get("/catalog-service/catalogs/lost").then().statusCode(200);
        await().untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
    }

    /** What can't be read is not unknown. */
    @Test
    void takesALostDatabaseForNoEmptyOne() {
        // Given
        MariaDbResource.mariadb().kill();

        // When / Then
        try {
            assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                QuarkusTransaction.setRollbackOnly();
                items.lock("lost");
            })).isInstanceOf(PersistenceException.class);
        } finally {
            MariaDbResource.mariadb().start();
        }
        await().untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
    }

    private static ValidatableResponse save(String productId) {
        return given().contentType("application/json")
                .body("{\"productName\":\"Name\",\"unitPrice\":1500,\"stock\":10}")
                .put("/catalog-service/catalogs/" + productId).then();
    }

    private static void unavailable(ValidatableResponse response) {
        response.statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "2")
                .body("type", equalTo("urn:lockstep:problem:database-unavailable"))
                .time(lessThan(5000L));
    }
}
