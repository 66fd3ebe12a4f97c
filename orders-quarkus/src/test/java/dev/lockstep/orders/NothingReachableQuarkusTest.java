package dev.lockstep.orders;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

/** Neither broker nor database was ever there: the instance starts all the same. */
@QuarkusTest
@TestProfile(NothingReachableQuarkusTest.NothingReachable.class)
class NothingReachableQuarkusTest {

    private static final String VALID = "{\"productId\":\"P\",\"qty\":1,\"unitPrice\":1}";

    @TestHTTPResource("/order-service/alice/orders")
    URI orders;

    @Test
    void refusesOrdersInTime() {
        // When
        var response = place();

        // Then
        response.statusCode(503).contentType("application/problem+json").header("Retry-After", notNullValue())
                .body("type", equalTo("urn:lockstep:problem:kafka-unavailable")).time(lessThan(5L), SECONDS);
    }

    /** One after the other they would take minutes. */
    @Test
    void refusesManyAtOnce() {
        // Given
        var client = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(orders).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(VALID)).build();
        var start = Instant.now();

        // When
        var answers = Stream.generate(() -> client.sendAsync(request, BodyHandlers.discarding())).limit(200).toList();

        // Then
        assertThat(answers).allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(503));
        assertThat(start).isAfter(Instant.now().minusSeconds(15));
    }

    @Test
    void refusesReadsInTime() {
        // When
        var response = given().get("/order-service/alice/orders").then();

        // Then
        response.statusCode(503).header("Retry-After", notNullValue())
                .body("type", equalTo("urn:lockstep:problem:read-model-unavailable")).time(lessThan(4L), SECONDS);
    }

    @Test
    void isAliveButNotReady() {
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(503);
    }

    private static ValidatableResponse place() {
        return given().contentType(ContentType.JSON).body(VALID)
                .post("/order-service/alice/orders").then();
    }

    public static class NothingReachable implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("kafka.bootstrap.servers", "127.0.0.1:1",
                    "quarkus.datasource.jdbc.url", "jdbc:mariadb://127.0.0.1:1/orders");
        }
    }
}
