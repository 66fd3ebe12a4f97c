package dev.lockstep.orders;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.lockstep.stack.testing.GeneralLog;
import dev.lockstep.stack.testing.MariaDbResource;
import io.quarkus.test.junit.QuarkusTest;

/** What a page of orders costs the database: a range of one index, however many orders of others lie between its rows. */
@QuarkusTest
@RealStack
class PageIndexQuarkusTest {

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
        assertThat(plan("/order-service/" + user + "/orders")).isEqualTo("orders_page, Using where; Using index");
    }

    @Test
    void coversTheNextPage() throws Exception {
        // Given
        var next = given().get("/order-service/" + user + "/orders?limit=10").header("Link")
                .replaceFirst("<(.*)>; rel=\"next\"", "$1");

        // Then
        assertThat(plan(next)).isEqualTo("orders_page, Using where; Using index");
    }

    /** How MariaDB finds the orders of the statement that this page asks. */
    private static String plan(String page) throws Exception {
        var mariadb = MariaDbResource.mariadb().part();
        var asked = GeneralLog.during(() -> given().urlEncodingEnabled(false).get(page).then().statusCode(200), mariadb,
                "orders").stream().filter(statement -> statement.matches("select .* from orders .*")).findFirst();
        try (var connection = mariadb.connect("orders");
                var plan = connection.createStatement().executeQuery("EXPLAIN " + asked.orElseThrow())) {
            plan.next();
            return plan.getString("key") + ", " + plan.getString("Extra");
        }
    }
}
