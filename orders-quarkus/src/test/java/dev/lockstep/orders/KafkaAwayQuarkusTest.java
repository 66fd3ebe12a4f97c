package dev.lockstep.orders;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.lockstep.stack.testing.KafkaResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@RealStack
class KafkaAwayQuarkusTest {

    private BothTopics topics;

    @BeforeEach
    void remember() {
        await().atMost(20, SECONDS).untilAsserted(() -> place().statusCode(201));
        topics = new BothTopics();
    }

    /** Of what was refused nothing is written later either: only the first order that is taken again. */
    @AfterEach
    void bringItBack() {
        KafkaResource.kafka().start();
        await().atMost(60, SECONDS).until(() -> given().get("/q/health/ready").statusCode() == 200);
        String id = place().statusCode(201).extract().path("orderId");
        assertThat(topics.upTo(id)).hasSize(2);
        topics.close();
    }

    @Test
    void answersUnavailableInTime() {
        // Given
        KafkaResource.kafka().kill();

        // When
        var response = place();

        // Then
        response.statusCode(503).contentType("application/problem+json").header("Retry-After", notNullValue())
                .body("type", equalTo("urn:lockstep:problem:kafka-unavailable")).time(lessThan(5L), SECONDS);
        given().get("/q/health/ready").then().statusCode(503);
    }

    private static ValidatableResponse place() {
        return given().contentType(ContentType.JSON).body("{\"productId\":\"P\",\"qty\":1,\"unitPrice\":1}")
                .post("/order-service/alice/orders").then();
    }
}
