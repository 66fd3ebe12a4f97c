package dev.lockstep.orders;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.lockstep.stack.testing.GeneralLog;
import dev.lockstep.stack.testing.MariaDbResource;
import io.quarkus.test.junit.QuarkusTest;

/**
 * What a page of orders costs the database: a range of one index, however many orders of others lie between its rows, and
 * outcomes that lie by user.
 */
@QuarkusTest
@RealStack
class PageIndexQuarkusTest {

    private static final List<String> A_RANGE_AND_THE_USERS_OUTCOMES = List.of(
            "orders_page, Using where; Using index", "PRIMARY, Using where");

    private final String user = Samples.someUser();

    @BeforeEach
    void placeOrdersBetweenThoseOfOthers() {
        for (var minute = 10; minute < 40; minute++) {
            Rows.insert(user + minute, user, "2025-11-22 12:%d:00".formatted(minute));
            Rows.insert("other-" + user + minute, "other-" + user + minute, "2025-11-22 12:%d:00".formatted(minute));
        }
    }

    @Test
    void coversTheFirstPage() throws Exception {
        assertThat(plan("/order-service/" + user + "/orders")).isEqualTo(A_RANGE_AND_THE_USERS_OUTCOMES);
    }

    @Test
    void coversTheNextPage() throws Exception {
        // Given
        var next = given().get("/order-service/" + user + "/orders?limit=10").header("Link")
                .replaceFirst("<(.*)>; rel=\"next\"", "$1");

        // Then
        assertThat(plan(next)).isEqualTo(A_RANGE_AND_THE_USERS_OUTCOMES);
    }

    @Test
    void asksOnceWhereAllIsDecided() throws Exception {
        // Given
        for (var minute = 10; minute < 40; minute++) {
            Rows.insertOutcome(user + minute, user, "CONFIRMED", null);
        }

        // Then
        assertThat(asked("/order-service/" + user + "/orders")).hasSize(1);
    }

    /** How MariaDB finds what the first statement of this page asks for, table by table. */
    private List<String> plan(String page) throws Exception {
        try (var connection = MariaDbResource.mariadb().part().connect("orders");
                var plan = connection.createStatement().executeQuery("EXPLAIN " + asked(page).get(0))) {
            var tables = new ArrayList<String>();
            while (plan.next()) {
                tables.add(plan.getString("key") + ", " + plan.getString("Extra"));
            }
            return tables;
        }
    }

    /** For this user's orders: an instance also reads by itself when it starts. */
    private List<String> asked(String page) throws Exception {
        return GeneralLog.during(() -> given().urlEncodingEnabled(false).get(page).then().statusCode(200),
                MariaDbResource.mariadb().part(), "orders").stream()
                .filter(statement -> statement.startsWith("select ") && statement.contains(user)).toList();
    }
}
