package dev.lockstep.orders;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;

import java.time.Duration;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.lockstep.stack.Pause;
import dev.lockstep.stack.testing.MariaDbResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;

@QuarkusTest
@RealStack
class DatabaseAwayQuarkusTest {

    @Inject
    CircuitBreakerMaintenance circuits;

    @BeforeEach
    void takeItAway() {
        list().statusCode(200);
        MariaDbResource.mariadb().stop();
    }

    @AfterEach
    void bringItBack() {
        MariaDbResource.mariadb().start();
        await().atMost(20, SECONDS).untilAsserted(() -> list().statusCode(200));
        circuits.resetAll();
    }

    @Test
    void stillTakesOrders() {
        // When
        var response = given().contentType(ContentType.JSON).body("{\"productId\":\"P\",\"qty\":1,\"unitPrice\":1}")
                .post("/order-service/alice/orders").then();

        // Then
        response.statusCode(201);
        given().get("/q/health/ready").then().statusCode(200);
    }

    /** Enough of them to open the circuit: none waits for the database, and none fails for it. */
    @Test
    void takesOrdersWhoseKeysCantBeLookedFor() {
        // When
        var answers = IntStream.range(0, 8).mapToObj(i -> given().contentType(ContentType.JSON)
                .header("Idempotency-Key", "key-" + i).body("{\"productId\":\"P\",\"qty\":1,\"unitPrice\":1}")
                .post("/order-service/alice/orders").statusCode());

        // Then
        assertThat(answers).containsOnly(201);
    }

    @Test
    void saysThatReadsAreUnavailable() {
        // When
        var response = list();

        // Then
        response.statusCode(503).contentType("application/problem+json").header("Retry-After", notNullValue())
                .body("type", equalTo("urn:lockstep:problem:read-model-unavailable")).time(lessThan(4L), SECONDS);
    }

    /** The pool still has the connections from before, and asks those that lay idle for half a second. */
    @Test
    void readsAtOnceWhenItIsBack() {
        // Given
        MariaDbResource.mariadb().start();
        Pause.of(Duration.ofMillis(600));

        // When
        var response = list();

        // Then
        response.statusCode(200);
    }

    private static ValidatableResponse list() {
        return given().get("/order-service/alice/orders").then();
    }
}
