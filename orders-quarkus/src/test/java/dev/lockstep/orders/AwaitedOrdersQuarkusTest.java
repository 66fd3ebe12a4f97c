package dev.lockstep.orders;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;

import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

/** {@code Prefer: wait=N}. The test plays the sink. */
@QuarkusTest
@RealStack
class AwaitedOrdersQuarkusTest {

    private final String user = Samples.someUser();

    @Test
    void waitsForTheRow() {
        // Given
        var found = find(user + "-1", "wait=10");

        // When
        Rows.insert(user + "-1", user, "2025-11-22 12:00:00");

        // Then
        found.join().statusCode(200).header("Preference-Applied", "wait=10").body("orderId", equalTo(user + "-1"));
    }

    @Test
    void endsWhenTheWaitIsOver() {
        // When
        var found = find(user + "-none", "wait=1").join();

        // Then
        found.statusCode(404).time(greaterThanOrEqualTo(1000L), MILLISECONDS);
    }

    @Test
    void answersAtOnceWithoutAPreference() {
        // When
        var placed = place(null).join();

        // Then
        placed.statusCode(201).header("Preference-Applied", nullValue()).body("status", equalTo("PENDING"));
    }

    @Test
    void waitsForTheOutcomeOfWhatItPlaces() {
        try (var topics = new BothTopics()) {
            // Given
            var placed = place("wait=10");
            var id = topics.next(1).stream().filter(written -> written.topic().equals(BothTopics.ENVELOPES))
                    .findFirst().orElseThrow().key();
            Rows.insert(id, user, "2025-11-22 12:00:00");
            assertThat(placed).isNotDone();

            // When
            Rows.insertOutcome(id, user, "REJECTED", "OUT_OF_STOCK");

            // Then
            placed.join().statusCode(201).header("Preference-Applied", "wait=10").body("orderId", equalTo(id))
                    .body("status", equalTo("REJECTED")).body("reason", equalTo("OUT_OF_STOCK"));
        }
    }

    @Test
    void isPlacedEvenIfItsOutcomeDoesNotCome() {
        // When
        var placed = place("wait=1").join();

        // Then
        placed.statusCode(201).body("status", equalTo("PENDING")).time(greaterThanOrEqualTo(1000L), MILLISECONDS);
    }

    private CompletableFuture<ValidatableResponse> find(String orderId, String prefer) {
        return supplyAsync(() -> given().header("Prefer", prefer)
                .get("/order-service/{user}/orders/{id}", user, orderId).then());
    }

    private CompletableFuture<ValidatableResponse> place(String prefer) {
        return supplyAsync(() -> {
            var request = given().contentType(ContentType.JSON);
            return (prefer == null ? request : request.header("Prefer", prefer))
                    .body("{\"productId\":\"CATALOG-001\",\"qty\":1,\"unitPrice\":1500}")
                    .post("/order-service/{user}/orders", user).then();
        });
    }
}
