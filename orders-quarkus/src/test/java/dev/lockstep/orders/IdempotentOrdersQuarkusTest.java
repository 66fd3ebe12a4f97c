package dev.lockstep.orders;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

/** The same request with the same key is the same order. The test plays the sink. */
@QuarkusTest
@RealStack
class IdempotentOrdersQuarkusTest {

    @Inject
    Emissions emissions;

    private final BothTopics topics = new BothTopics();
    private final String user = Samples.someUser();
    private final String key = UUID.randomUUID().toString();

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void givesARetryTheSameId() {
        // Given
        var first = id(place(key, 1));

        // When
        var second = id(place(key, 1));

        // Then
        assertThat(second).isEqualTo(first);
        assertThat(topics.upTo(first)).allSatisfy(written -> assertThat(written.value()).contains(first));
    }

    @Test
    void givesAHundredAtOnceOneId() {
        // When
        var ids = IntStream.range(0, 100).parallel().mapToObj(i -> id(place(key, 1))).collect(toSet());

        // Then
        assertThat(ids).hasSize(1);
    }

    /** A pool's thread would work on the request's context together with the one that answers. */
    @Test
    void publishesOnTheEventLoopOfTheRequest() {
        // Given
        emissions.threads().clear();

        // When
        id(place(key, 1));

        // Then
        assertThat(emissions.threads()).isNotEmpty().allMatch(thread -> thread.contains("eventloop"));
    }

    @Test
    void answersARetryWithTheOrderThatIsThere() {
        // Given
        var id = id(place(key, 1));
        sink(id);
        Rows.insertOutcome(id, user, "CONFIRMED", null);
        topics.upTo(id);

        // When
        var retry = place(key, 1);

        // Then
        retry.statusCode(201).body("orderId", equalTo(id)).body("status", equalTo("CONFIRMED"))
                .body("createdAt", equalTo("2025-11-22T12:00:00Z"));
        assertNothingWasWritten();
    }

    @Test
    void refusesAKeyThatStandsForAnotherOrder() {
        // Given
        var id = id(place(key, 1));
        sink(id);
        topics.upTo(id);

        // When
        var other = place(key, 2);

        // Then
        other.statusCode(422).contentType("application/problem+json")
                .body("type", equalTo("urn:lockstep:problem:idempotency-key-reused"));
        assertNothingWasWritten();
    }

    @Test
    void keepsTheKeysOfUsersApart() {
        // Given
        sink(id(place(key, 1)));

        // When
        var ofAnother = given().contentType(ContentType.JSON).header("Idempotency-Key", key).body(body(2))
                .post("/order-service/{user}/orders", Samples.someUser()).then();

        // Then
        ofAnother.statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "ü", "a.b",
        "01234567890123456789012345678901234567890123456789012345678901234"})
    void refusesAKeyThatIsNone(String wrong) {
        // When
        var refused = place(wrong, 1);

        // Then
        refused.statusCode(400).contentType("application/problem+json")
                .body("errors[0].field", equalTo("Idempotency-Key"))
                .body("errors[0].message", equalTo("must be 1 to 64 of A-Za-z0-9_-"));
        assertNothingWasWritten();
    }

    private void assertNothingWasWritten() {
        assertThat(topics.upTo(id(place("the-next", 1)))).hasSize(2);
    }

    private void sink(String id) {
        Rows.insert(id, user, "2025-11-22 12:00:00");
        Rows.execute("UPDATE orders SET idempotency_key = '%s' WHERE order_id = '%s'".formatted(key, id));
    }

    private static String id(ValidatableResponse placed) {
        return placed.statusCode(201).extract().path("orderId");
    }

    private ValidatableResponse place(String key, int qty) {
        return given().contentType(ContentType.JSON).header("Idempotency-Key", key).body(body(qty))
                .post("/order-service/{user}/orders", user).then();
    }

    private static String body(int qty) {
        return "{\"productId\":\"CATALOG-001\",\"qty\":%d,\"unitPrice\":1500}".formatted(qty);
    }
}
