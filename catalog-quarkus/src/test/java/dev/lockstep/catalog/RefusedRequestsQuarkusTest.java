package dev.lockstep.catalog;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.net.Socket;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Every refusal is a problem, tells field and limit where there is one, and changes nothing. */
@QuarkusTest
@RealParts
class RefusedRequestsQuarkusTest {

    private static final String NAME = "must be a string of 1 to 100 characters, not all of them blank";
    private static final String PRICE = "must be a whole number from 0 to 10000000";
    private static final String STOCK = "must be a whole number from 0 to 1000000000";
    private static final String RESTOCK = "must be a whole number from 1 to 1000000000";
    private static final String ID = "must be 1 to 20 characters of A-Z a-z 0-9 . _ @ -";

    private List<String> before;

    @BeforeEach
    void remember() {
        before = Rows.all();
    }

    @AfterEach
    void nothingWasWritten() {
        assertThat(Rows.all()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', quoteCharacter = '~', value = {
        "{'productName':'','unitPrice':1,'stock':1}           # productName # " + NAME,
        "{'productName':' \\t','unitPrice':1,'stock':1}       # productName # " + NAME,
        "{'productName':'\\ud800','unitPrice':1,'stock':1}    # productName # " + NAME,
        "{'productName':5,'unitPrice':1,'stock':1}            # productName # " + NAME,
        "{'productName':true,'unitPrice':1,'stock':1}         # productName # " + NAME,
        "{'productName':['a'],'unitPrice':1,'stock':1}        # productName # " + NAME,
        "{'productName':null,'unitPrice':1,'stock':1}         # productName # " + NAME,
        "{'unitPrice':1,'stock':1}                            # productName # " + NAME,
        "{'productName':'n','unitPrice':-1,'stock':1}         # unitPrice   # " + PRICE,
        "{'productName':'n','unitPrice':10000001,'stock':1}   # unitPrice   # " + PRICE,
        "{'productName':'n','unitPrice':'3','stock':1}        # unitPrice   # " + PRICE,
        "{'productName':'n','unitPrice':'','stock':1}         # unitPrice   # " + PRICE,
        "{'productName':'n','unitPrice':3.7,'stock':1}        # unitPrice   # " + PRICE,
        "{'productName':'n','unitPrice':3.0,'stock':1}        # unitPrice   # " + PRICE,
        "{'productName':'n','unitPrice':true,'stock':1}       # unitPrice   # " + PRICE,
        "{'productName':'n','unitPrice':null,'stock':1}       # unitPrice   # " + PRICE,
        "{'productName':'n','unitPrice':4294967297,'stock':1} # unitPrice   # " + PRICE,
        "{'productName':'n','stock':1}                        # unitPrice   # " + PRICE,
        "{'productName':'n','unitPrice':1,'stock':-1}         # stock       # " + STOCK,
        "{'productName':'n','unitPrice':1,'stock':1000000001} # stock       # " + STOCK,
        "{'productName':'n','unitPrice':1,'stock':{}}         # stock       # " + STOCK,
        "{'productName':'n','unitPrice':1}                    # stock       # " + STOCK,
        "{'productName':'n','unitPrice':1,'stock':1,'x':1}    # x           # is not a known field",
        "{'productName':'n','unitPrice':1,'stock':1,'stock':1}# stock       # must not be there twice",
        "{'productName':'n','unitPrice':1,'stock':1           # body        # must be well-formed JSON",
        "{'productName':'n                                    # body        # must be well-formed JSON",
        "{'productName':'n','unitPrice':1,'stock':1} {}       # body        # must be one JSON object",
        "[1]                                                  # body        # must be one JSON object",
        "3                                                    # body        # must be one JSON object",
        "'text'                                               # body        # must be one JSON object",
        "null                                                 # body        # must be one JSON object",
        "~~                                                   # body        # must be one JSON object"})
    void refusesAProductThatBreaksALimit(String body, String field, String message) {
        put("limits", body.replace('\'', '"'))

                .statusCode(400)
                .body("type", equalTo("urn:lockstep:problem:invalid-request"))
                .body("errors[0].field", equalTo(field))
                .body("errors[0].message", equalTo(message))
                .body("detail", equalTo(field + " " + message + "."));
    }

    /** It begins as UTF-32 does, and is none. */
    @Test
    void refusesBytesThatAreNoText() {
        problem(given().contentType("application/json").body(new byte[]{0, '{', 0, 0})
                .put("/catalog-service/catalogs/limits").then())

                .statusCode(400)
                .body("errors[0].field", equalTo("body"))
                .body("errors[0].message", equalTo("must be well-formed JSON"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1000000001", "4294967297", "\"3\"", "3.7", "null"})
    void refusesARestockThatBreaksALimit(String qty) {
        problem(json("{\"qty\":%s}".formatted(qty)).post("/catalog-service/catalogs/CATALOG-001/restock").then())

                .statusCode(400)
                .body("errors[0].field", equalTo("qty"))
                .body("errors[0].message", equalTo(RESTOCK));
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456789012345678901", "a%20b", "a%2Fb", "%C3%A9", "a+b", "a%00"})
    void refusesAProductIdThatBreaksTheLimit(String productId) {
        problem(given().urlEncodingEnabled(false).get("/catalog-service/catalogs/" + productId).then())

                .statusCode(400)
                .body("errors[0].field", equalTo("productId"))
                .body("errors[0].message", equalTo(ID));
    }

    @Test
    void refusesANumberOfMoreDigitsThanAnyReaderTakes() {
        problem(json("{\"qty\":%s}".formatted("1".repeat(2000))).post("/catalog-service/catalogs/CATALOG-001/restock")
                .then())

                .statusCode(400)
                .body("errors[0].message", equalTo("must have no number, name or nesting of such a length"));
    }

    @Test
    void namesEveryLimitThatIsBroken() {
        put("limits", "{\"productName\":\"\",\"unitPrice\":-1,\"stock\":-1}")

                .statusCode(400)
                .body("errors.field", equalTo(List.of("productName", "stock", "unitPrice")));
    }

    @Test
    void refusesANameOfMoreThanAHundredCharacters() {
        put("limits", "{\"productName\":\"%s\",\"unitPrice\":1,\"stock\":1}".formatted("🚋".repeat(101)))

                .statusCode(400).body("errors[0].message", equalTo(NAME));
    }

    @Test
    void refusesAnotherStock() {
        put("CATALOG-002", "{\"productName\":\"Kyoto\",\"unitPrice\":1,\"stock\":109}")

                .statusCode(409)
                .body("type", equalTo("urn:lockstep:problem:stock-differs"))
                .body("detail", containsString("110"));
    }

    @Test
    void refusesToRestockPastTheLimit() {
        problem(json("{\"qty\":1000000000}").post("/catalog-service/catalogs/CATALOG-002/restock").then())

                .statusCode(422)
                .body("type", equalTo("urn:lockstep:problem:stock-limit-exceeded"))
                .body("detail", containsString("limit of 1000000000"));
    }

    @Test
    void doesNotKnowAProductThatIsNotThere() {
        problem(given().get("/catalog-service/catalogs/CATALOG-404").then())

                .statusCode(404).body("type", equalTo("urn:lockstep:problem:unknown-product"));
    }

    @Test
    void doesNotRestockAProductThatIsNotThere() {
        problem(json("{\"qty\":1}").post("/catalog-service/catalogs/CATALOG-404/restock").then())

                .statusCode(404).body("type", equalTo("urn:lockstep:problem:unknown-product"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nothing", "/catalog-service", "/catalog-service/catalogs/a/b", "/q/nothing",
        "/index.html"})
    void doesNotKnowOtherPaths(String path) {
        problem(given().accept("*/*").get(path).then())

                .statusCode(404).body("type", equalTo("urn:lockstep:problem:not-found"));
    }

    @ParameterizedTest
    @CsvSource({"DELETE, /catalog-service/catalogs/CATALOG-001", "POST, /catalog-service/catalogs",
        "GET, /catalog-service/catalogs/CATALOG-001/restock"})
    void refusesOtherMethods(String method, String path) {
        problem(given().request(method, path).then())

                .statusCode(405).body("type", equalTo("urn:lockstep:problem:method-not-allowed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded"})
    void refusesOtherMediaTypes(String mediaType) {
        problem(given().contentType(mediaType).body("{\"qty\":1}").post("/catalog-service/catalogs/CATALOG-001/restock")
                .then())

                .statusCode(415).body("type", equalTo("urn:lockstep:problem:unsupported-media-type"));
    }

    @Test
    void refusesABodyOfNoType() throws IOException {
        var answer = send(
                "POST /catalog-service/catalogs/CATALOG-001/restock HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                        + "Content-Length: 9\r\n\r\n{\"qty\":1}");

        assertThat(answer).startsWith("HTTP/1.1 415").contains("urn:lockstep:problem:unsupported-media-type");
    }

    @Test
    void offersNothingButJson() {
        problem(given().accept("text/html").get("/catalog-service/catalogs").then())

                .statusCode(406).body("type", equalTo("urn:lockstep:problem:not-acceptable"));
    }

    @ParameterizedTest
    @ValueSource(ints = {16 * 1024 + 1, 5_000_000, 20_000_000})
    void refusesABodyThatIsTooLarge(int length) {
        problem(json(" ".repeat(length - 9) + "{\"qty\":1}").post("/catalog-service/catalogs/CATALOG-001/restock")
                .then())

                .statusCode(413)
                .body("type", equalTo("urn:lockstep:problem:body-too-large"))
                .body("detail", containsString("16384"));
    }

    @Test
    void refusesAChunkedBodyOnceItIsTooLarge() throws IOException {
        var chunk = "400\r\n" + " ".repeat(0x400) + "\r\n";

        var answer = send(
                "POST /catalog-service/catalogs/CATALOG-001/restock HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                        + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + chunk.repeat(16) + "9\r\n{\"qty\":1}\r\n0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 413").contains("urn:lockstep:problem:body-too-large");
    }

    private static ValidatableResponse put(String productId, String body) {
        return problem(json(body).put("/catalog-service/catalogs/" + productId).then());
    }

    private static RequestSpecification json(String body) {
        var request = given().contentType("application/json");
        return body.isEmpty() ? request : request.body(body.getBytes(UTF_8));
    }

    private static ValidatableResponse problem(ValidatableResponse response) {
        var status = response.extract().statusCode();
        return response.contentType("application/problem+json").body("status", equalTo(status));
    }

    private static String send(String request) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(5000);
            socket.getOutputStream().write(request.getBytes(US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
