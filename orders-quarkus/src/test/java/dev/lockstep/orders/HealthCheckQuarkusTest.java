package dev.lockstep.orders;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import java.net.URI;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@RealStack
class HealthCheckQuarkusTest {

    @TestHTTPResource
    URI root;

    @Test
    void namesThePortThatItListensOn() {
        given().get("/order-service/health_check").then().statusCode(200).contentType("text/plain")
                .body(equalTo("It's Working in Order Service on PORT " + root.getPort()));
    }

    @Test
    void isReady() {
        given().get("/q/health/ready").then().statusCode(200);
    }
}
