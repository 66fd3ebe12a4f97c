package dev.lockstep.orders;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

/** After each test, both topics have no more than before. */
@QuarkusTest
@RealStack
class RejectedOrdersQuarkusTest {

    private static final String VALID = "{\"productId\":\"P\",\"qty\":1,\"unitPrice\":1}";
    private static final String INVALID_JSON = "invalid-json";
    private static final String INVALID_REQUEST = "invalid-request";

    @TestHTTPResource("/order-service/alice/orders")
    URI orders;

    private final BothTopics topics = new BothTopics();

    /** What was rejected would have been written before the order that follows it. */
    @AfterEach
    void nothingWasWritten() {
        String id = post("alice", VALID).statusCode(201).extract().path("orderId");
        assertThat(topics.upTo(id)).hasSize(2).allSatisfy(written -> assertThat(written.value()).contains(id));
        topics.close();
    }

    @ParameterizedTest
    @MethodSource
    void rejectsBodies(String body, String type, String field, String limit) {
        assertProblem(post("alice", body), 400, type).body("errors.field", hasItem(equalTo(field)))
                .body("errors.message", hasItem(containsString(limit)));
    }

    static Stream<Arguments> rejectsBodies() {
        var text = "as a string";
        var number = "whole number of 32 bits";
        var object = "one JSON object";
        return Stream.of(
                arguments(order("''", "1", "1"), INVALID_REQUEST, "productId", "1 to 20"),
                arguments(order("'012345678901234567890'", "1", "1"), INVALID_REQUEST, "productId", "1 to 20"),
                arguments(order("'a b'", "1", "1"), INVALID_REQUEST, "productId", "A-Za-z0-9._@-"),
                arguments(order("'ä'", "1", "1"), INVALID_REQUEST, "productId", "A-Za-z0-9._@-"),
                arguments(order("'a\\n'", "1", "1"), INVALID_REQUEST, "productId", "A-Za-z0-9._@-"),
                arguments(order("'P'", "0", "1"), INVALID_REQUEST, "qty", "1 to 10000"),
                arguments(order("'P'", "-1", "1"), INVALID_REQUEST, "qty", "1 to 10000"),
                arguments(order("'P'", "10001", "1"), INVALID_REQUEST, "qty", "1 to 10000"),
                arguments(order("'P'", "1", "-1"), INVALID_REQUEST, "unitPrice", "0 to 10000000"),
                arguments(order("'P'", "1", "10000001"), INVALID_REQUEST, "unitPrice", "0 to 10000000"),
                arguments(order("1", "1", "1"), INVALID_JSON, "productId", text),
                arguments(order("1.5", "1", "1"), INVALID_JSON, "productId", text),
                arguments(order("true", "1", "1"), INVALID_JSON, "productId", text),
                arguments(order("null", "1", "1"), INVALID_JSON, "productId", text),
                arguments(order("['P']", "1", "1"), INVALID_JSON, "productId", text),
                arguments(order("{}", "1", "1"), INVALID_JSON, "productId", text),
                arguments(order("'P'", "'3'", "1"), INVALID_JSON, "qty", number),
                arguments(order("'P'", "''", "1"), INVALID_JSON, "qty", number),
                arguments(order("'P'", "3.7", "1"), INVALID_JSON, "qty", number),
                arguments(order("'P'", "3.0", "1"), INVALID_JSON, "qty", number),
                arguments(order("'P'", "null", "1"), INVALID_JSON, "qty", number),
                arguments(order("'P'", "true", "1"), INVALID_JSON, "qty", number),
                arguments(order("'P'", "[3]", "1"), INVALID_JSON, "qty", number),
                arguments(order("'P'", "4294967297", "1"), INVALID_JSON, "qty", number),
                arguments(order("'P'", "99999999999999999999", "1"), INVALID_JSON, "qty", number),
                arguments(order("'P'", "1", "'3'"), INVALID_JSON, "unitPrice", number),
                arguments(order("'P'", "1", "3.7"), INVALID_JSON, "unitPrice", number),
                arguments(order("'P'", "1", "null"), INVALID_JSON, "unitPrice", number),
                arguments(order("'P'", "1", "4294967297"), INVALID_JSON, "unitPrice", number),
                arguments("{\"qty\":1,\"unitPrice\":1}", INVALID_JSON, "productId", text),
                arguments("{\"productId\":\"P\",\"unitPrice\":1}", INVALID_JSON, "qty", number),
                arguments("{\"productId\":\"P\",\"qty\":1}", INVALID_JSON, "unitPrice", number),
                arguments("{}", INVALID_JSON, "productId", text),
                arguments(order("'P'", "1", "1,'coupon':1"), INVALID_JSON, "coupon", "not a field"),
                arguments(order("'P'", "1", "1,'userId':'bob'"), INVALID_JSON, "userId", "not a field"),
                arguments(order("'P'", "1,'qty':1", "1"), INVALID_JSON, "qty", "twice"),
                arguments(order("'P'", "1", "1,'productId':'P'"), INVALID_JSON, "productId", "twice"),
                arguments("", INVALID_REQUEST, "body", "JSON object"),
                arguments(" ", INVALID_REQUEST, "body", "JSON object"),
                arguments("null", INVALID_REQUEST, "body", "JSON object"),
                arguments("not json", INVALID_JSON, "body", object),
                arguments("{", INVALID_JSON, "body", object),
                arguments("{'productId':'P','qty':1,'unitPrice':1}", INVALID_JSON, "body", object),
                arguments(order("'P'", "01", "1"), INVALID_JSON, "body", object),
                arguments(order("'P'", "NaN", "1"), INVALID_JSON, "body", object),
                arguments(VALID + "x", INVALID_JSON, "body", object),
                arguments(VALID + VALID, INVALID_JSON, "body", object),
                arguments("[" + VALID + "]", INVALID_JSON, "body", object),
                arguments("1", INVALID_JSON, "body", object),
                arguments("\"P\"", INVALID_JSON, "body", object));
    }

    /** It begins as UTF-32 does, and is none. */
    @Test
    void rejectsBytesThatAreNoText() throws Exception {
        // When
        var response = HttpClient.newHttpClient().send(
                HttpRequest.newBuilder(orders).header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(new byte[]{0, '{', 0, 0})).build(),
                BodyHandlers.ofString());

        // Then
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("urn:lockstep:problem:invalid-json", "one JSON object");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "ä", "012345678901234567890123456789012345678901234567890", "a,b", "a+b", "a\n"})
    void rejectsUsers(String user) {
        assertProblem(post(user, VALID), 400, INVALID_REQUEST).body("errors.field", hasItem("userId"))
                .body("errors.message", hasItem("must be 1 to 50 of A-Za-z0-9._@-"));
    }

    @Test
    void namesEveryFieldAtFault() {
        assertProblem(post("a b", order("''", "0", "-1")), 400, INVALID_REQUEST)
                .body("errors.field", equalTo(List.of("productId", "qty", "unitPrice", "userId")));
    }

    @Test
    void rejectsATotalThatDoesNotFit() {
        assertProblem(post("alice", order("'P'", "10000", "214749")), 422, "total-too-large")
                .body("detail", containsString("2147483647"));
    }

    @ParameterizedTest
    @ValueSource(ints = {16 * 1024 + 1, 100_000, 2_000_000, 12_000_000})
    void rejectsLongBodies(int bytes) throws Exception {
        for (var announced : new boolean[]{true, false}) {
            // Given
            var body = (VALID + " ".repeat(bytes - VALID.length())).getBytes(StandardCharsets.US_ASCII);
            var publisher = announced
                    ? BodyPublishers.ofByteArray(body)
                    : BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(body));

            // When
            var response = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()
                    .send(HttpRequest.newBuilder(orders).header("Content-Type", "application/json").POST(publisher)
                            .build(), BodyHandlers.ofString());

            // Then
            assertThat(response.statusCode()).isEqualTo(413);
            assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(response.body()).contains("urn:lockstep:problem:body-too-large", "16384 bytes");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded", "nonsense"})
    void rejectsOtherMediaTypes(String type) {
        var config = RestAssuredConfig.config().encoderConfig(EncoderConfig.encoderConfig()
                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                .encodeContentTypeAs(type, ContentType.TEXT));
        assertProblem(given().config(config).header("Content-Type", type).body(VALID)
                .post("/order-service/alice/orders").then(), 415, "unsupported-media-type");
    }

    @Test
    void rejectsABodyOfNoMediaType() throws Exception {
        // When
        var response = HttpClient.newHttpClient().send(
                HttpRequest.newBuilder(orders).POST(BodyPublishers.ofString(VALID)).build(), BodyHandlers.ofString());

        // Then
        assertThat(response.statusCode()).isEqualTo(415);
        assertThat(response.body()).contains("urn:lockstep:problem:unsupported-media-type");
    }

    @Test
    void rejectsWhatItCanNotAnswerIn() {
        assertProblem(given().accept("text/html").contentType(ContentType.JSON).body(VALID)
                .post("/order-service/alice/orders").then(), 406, "not-acceptable");
    }

    @Test
    void rejectsOtherMethods() {
        assertProblem(given().delete("/order-service/alice/orders").then(), 405, "method-not-allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nowhere", "/order-service", "/order-service/alice",
        "/order-service/alice/orders/x/y",
        "/order-service/alice/orders/no%20id", "/order-service//orders"})
    void knowsNoOtherPaths(String path) {
        assertProblem(given().urlEncodingEnabled(false).get(path).then(), 404, "not-found");
    }

    private static String order(String productId, String qty, String unitPrice) {
        return "{'productId':%s,'qty':%s,'unitPrice':%s}".formatted(productId, qty, unitPrice).replace('\'', '"');
    }

    private static ValidatableResponse post(String user, String body) {
        return given().contentType(ContentType.JSON).body(body).post("/order-service/{user}/orders", user).then();
    }

    private static ValidatableResponse assertProblem(ValidatableResponse response, int status, String type) {
        return response.statusCode(status).contentType("application/problem+json")
                .body("type", equalTo("urn:lockstep:problem:" + type)).body("status", equalTo(status));
    }
}
