package dev.lockstep.orders;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.lessThan;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.lockstep.stack.testing.MariaDbResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;

/** Of a database that hangs nobody hears until a time is over; whoever does not need it must not wait behind those who do. */
@QuarkusTest
@RealStack
class DatabaseFrozenQuarkusTest {

    /** Each would hold one of 200 threads for two seconds. */
    private static final int READERS = 1_000;

    @TestHTTPResource("/order-service/alice/orders")
    URI orders;

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Inject
    CircuitBreakerMaintenance circuits;

    @BeforeEach
    void freeze() {
        given().get(orders).then().statusCode(200);
        MariaDbResource.mariadb().freeze();
    }

    @AfterEach
    void thaw() {
        MariaDbResource.mariadb().thaw();
        await().atMost(20, SECONDS).until(() -> given().get(orders).statusCode() == 200);
        circuits.resetAll();
    }

    @Test
    void holdsUpNeitherOrdersNorProbes() {
        // Given
        var readers = IntStream.range(0, READERS).mapToObj(i -> read()).toList();
        await().atMost(5, SECONDS).until(() -> readers.stream().anyMatch(CompletableFuture::isDone));

        // When
        var placed = given().contentType(ContentType.JSON).header("Idempotency-Key", UUID.randomUUID())
                .body("{\"productId\":\"P\",\"qty\":1,\"unitPrice\":1}").post(orders).then();
        var alive = given().get("/q/health/live").then();

        // Then
        placed.statusCode(201).time(lessThan(5L), SECONDS);
        alive.statusCode(200).time(lessThan(3L), SECONDS);
        assertThat(statuses(readers)).containsOnly(503);
    }

    private CompletableFuture<Integer> read() {
        return client.sendAsync(HttpRequest.newBuilder(orders).build(), BodyHandlers.discarding())
                .thenApply(response -> response.statusCode());
    }

    private static List<Integer> statuses(List<CompletableFuture<Integer>> readers) {
        return readers.stream().map(CompletableFuture::join).toList();
    }
}
