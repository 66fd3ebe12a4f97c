package dev.lockstep.orders;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@RealStack
class ListedOrdersQuarkusTest {

    private static final String NOON = "2025-11-22 12:00:00.123";

    private final String user = Samples.someUser();

    @Test
    void showsWhatTheRowSays() {
        // Given
        Rows.insert(user + "-1", user, NOON);

        // When
        var order = get("/order-service/" + user + "/orders/" + user + "-1");

        // Then
        order.statusCode(200).body("orderId", equalTo(user + "-1")).body("userId", equalTo(user))
                .body("productId", equalTo("CATALOG-001")).body("qty", equalTo(3)).body("unitPrice", equalTo(1500))
                .body("totalPrice", equalTo(4500)).body("status", equalTo("PENDING"))
                .body("createdAt", equalTo("2025-11-22T12:00:00.123Z"));
    }

    @Test
    void showsWhatTheCatalogDecided() {
        // Given
        Rows.insert(user + "-1", user, NOON);
        Rows.insert(user + "-2", user, NOON);
        Rows.insertOutcome(user + "-1", user, "CONFIRMED", null);
        Rows.insertOutcome(user + "-2", user, "REJECTED", "OUT_OF_STOCK");

        // When
        var orders = get("/order-service/" + user + "/orders");

        // Then
        orders.statusCode(200).body("status", equalTo(List.of("REJECTED", "CONFIRMED")))
                .body("[0].reason", equalTo("OUT_OF_STOCK")).body("[1]", not(hasKey("reason")));
    }

    /** Which is what an older catalog said, and what is said of an event that names nobody. */
    @Test
    void showsWhatWasDecidedOfNobodysOrder() {
        // Given
        Rows.insert(user + "-1", user, NOON);
        Rows.insert(user + "-2", user, NOON);
        Rows.insert(user + "-3", user, NOON);
        Rows.insertOutcome(user + "-1", "", "REJECTED", "UNKNOWN_PRODUCT");
        Rows.insertOutcome(user + "-2", user, "CONFIRMED", null);

        // When
        var orders = get("/order-service/" + user + "/orders");

        // Then
        orders.statusCode(200).body("status", equalTo(List.of("PENDING", "CONFIRMED", "REJECTED")))
                .body("[2].reason", equalTo("UNKNOWN_PRODUCT"));
        get("/order-service/" + user + "/orders/" + user + "-1").statusCode(200)
                .body("status", equalTo("REJECTED")).body("reason", equalTo("UNKNOWN_PRODUCT"));
    }

    @Test
    void listsNewestFirst() {
        // Given
        Rows.insert(user + "-b", user, "2025-11-22 12:00:00.001");
        Rows.insert(user + "-a", user, "2025-11-22 12:00:00.002");
        Rows.insert(user + "-c", user, "2025-11-21 12:00:00.003");

        // When
        var ids = ids(get("/order-service/" + user + "/orders"));

        // Then
        assertThat(ids).containsExactly(user + "-a", user + "-b", user + "-c");
    }

    @Test
    void pagesThroughEqualTimesWhileOrdersArrive() {
        // Given
        var expected = insertAtNoon(7);

        // When
        var seen = new ArrayList<String>();
        var page = get("/order-service/" + user + "/orders?limit=3");
        seen.addAll(ids(page));
        while (next(page) != null) {
            Rows.insert(user + "-new-" + seen.size(), user, "2025-11-22 13:00:00");
            page = get(next(page));
            seen.addAll(ids(page));
        }

        // Then
        assertThat(seen).isEqualTo(expected);
    }

    @Test
    void keepsItsPlaceAfterARebuild() {
        // Given
        var expected = insertAtNoon(4);
        var first = get("/order-service/" + user + "/orders?limit=2");
        Rows.execute("DELETE FROM orders WHERE user_id = '" + user + "'");
        insertAtNoon(4);

        // When
        var second = get(next(first));

        // Then
        assertThat(ids(second)).isEqualTo(expected.subList(2, 4));
        assertThat(next(first)).contains("limit=2");
        assertThat(next(second)).isNull();
    }

    @Test
    void listsFiftyUnlessTold() {
        // Given
        insertAtNoon(51);

        // When
        var page = get("/order-service/" + user + "/orders");

        // Then
        assertThat(ids(page)).hasSize(50);
        assertThat(ids(get(next(page)))).hasSize(1);
    }

    @Test
    void hidesTheOrdersOfOthers() {
        // Given
        Rows.insert(user + "-1", user, NOON);
        Rows.insert(user + "-2", user.toUpperCase(), NOON);

        // When
        var ids = ids(get("/order-service/" + user + "/orders"));

        // Then
        assertThat(ids).containsExactly(user + "-1");
        get("/order-service/" + user + "/orders/" + user + "-2").statusCode(404)
                .contentType("application/problem+json");
        get("/order-service/" + user.toUpperCase() + "/orders/" + user + "-2").statusCode(200);
    }

    @Test
    void knowsNoOrderThatIsNotThere() {
        get("/order-service/" + user + "/orders/none").statusCode(404)
                .body("type", equalTo("urn:lockstep:problem:not-found"));
        assertThat(ids(get("/order-service/" + user + "/orders"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "limit=ten", "cursor=x", "cursor=MSDDpA"})
    void rejectsOtherPages(String query) {
        get("/order-service/" + user + "/orders?" + query).statusCode(400).contentType("application/problem+json")
                .body("errors.field", hasItem(query.substring(0, query.indexOf('='))));
    }

    /** Ids that fall in the order of the list. */
    private List<String> insertAtNoon(int orders) {
        var ids = IntStream.range(0, orders).mapToObj(i -> user + "-" + (char) ('z' - i / 26) + (char) ('z' - i % 26))
                .toList();
        ids.forEach(id -> Rows.insert(id, user, NOON));
        return ids;
    }

    private static ValidatableResponse get(String path) {
        return given().urlEncodingEnabled(false).get(path).then();
    }

    private static List<String> ids(ValidatableResponse page) {
        return page.statusCode(200).extract().path("orderId");
    }

    private static String next(ValidatableResponse page) {
        var link = page.extract().header("Link");
        return link == null ? null : link.replaceFirst("<(.*)>; rel=\"next\"", "$1");
    }
}
