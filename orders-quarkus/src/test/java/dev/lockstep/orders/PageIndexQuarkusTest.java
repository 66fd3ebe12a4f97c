package dev.lockstep.orders;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
    void coversTheFirstPage() throws SQLException {
        assertThat(plan("/order-service/" + user + "/orders")).isEqualTo("orders_page, Using where; Using index");
    }

    @Test
    void coversTheNextPage() throws SQLException {
        // Given
        var next = given().get("/order-service/" + user + "/orders?limit=10").header("Link")
                .replaceFirst("<(.*)>; rel=\"next\"", "$1");

        // Then
        assertThat(plan(next)).isEqualTo("orders_page, Using where; Using index");
    }

    /** How MariaDB finds the orders of the statement that this page asks. */
    private static String plan(String page) throws SQLException {
        try (var connection = MariaDbResource.mariadb().part().connect("mysql")) {
            var asked = statement(connection, page);
            connection.setCatalog("orders");
            try (var plan = connection.createStatement().executeQuery("EXPLAIN " + asked)) {
                plan.next();
                return plan.getString("key") + ", " + plan.getString("Extra");
            }
        }
    }

    private static String statement(Connection connection, String page) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute("SET GLOBAL log_output = 'TABLE'");
            sql.execute("TRUNCATE general_log");
            sql.execute("SET GLOBAL general_log = ON");
            try {
                given().urlEncodingEnabled(false).get(page).then().statusCode(200);
            } finally {
                sql.execute("SET GLOBAL general_log = OFF");
            }
            var asked = sql
                    .executeQuery("SELECT argument FROM general_log WHERE argument LIKE 'select % from orders %'");
            asked.next();
            return asked.getString(1);
        }
    }
}
