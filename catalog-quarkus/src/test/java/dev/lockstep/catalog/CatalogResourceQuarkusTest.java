package dev.lockstep.catalog;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;

import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.inject.Inject;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

@QuarkusTest
@RealParts
class CatalogResourceQuarkusTest {

    @Inject
    Catalog catalog;

    @Test
    void greetsWithThePortItListensOn() {
        when().get("/catalog-service/health_check")

                .then().statusCode(200).contentType("text/plain")
                .body(equalTo("It's Working in Catalog Service on PORT " + RestAssured.port));
    }

    @Test
    void listsTheDefaultProductsInOrder() {
        var products = when().get("/catalog-service/catalogs")

                .then().statusCode(200).contentType("application/json")
                .body("productId", hasItems("CATALOG-001", "CATALOG-002", "CATALOG-003"))
                .extract().jsonPath().getList("productId", String.class);
        assertThat(products).isSorted();
    }

    @Test
    void showsAProductWithItsTimeInUtc() {
        when().get("/catalog-service/catalogs/CATALOG-002")

                .then().statusCode(200)
                .body("productId", equalTo("CATALOG-002"))
                .body("productName", equalTo("Tokyo"))
                .body("unitPrice", equalTo(1000))
                .body("stock", equalTo(110))
                .body("createdAt", matchesPattern("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,3})?Z"));
    }

    @Test
    void createsAProduct() {
        given().contentType("application/json").body("{\"productName\":\"Łódź 🚋\",\"unitPrice\":0,\"stock\":5}")

                .when().put("/catalog-service/catalogs/new.product_@1")

                .then().statusCode(201)
                .header("Location", endsWith("/catalog-service/catalogs/new.product_@1"))
                .body("productName", equalTo("Łódź 🚋"))
                .body("stock", equalTo(5));
        assertThat(Rows.query("SELECT product_name FROM catalog_items WHERE product_id = 'new.product_@1'"))
                .containsExactly("Łódź 🚋");
        assertThat(Rows.query("SELECT ABS(TIMESTAMPDIFF(SECOND, created_at, UTC_TIMESTAMP())) < 60 FROM catalog_items"
                + " WHERE product_id = 'new.product_@1'")).containsExactly("1");
    }

    @Test
    void tellsProductsApartByCase() {
        // Given
        save("case", 1);

        // When
        save("CASE", 2);

        // Then
        assertThat(Rows.stock("case")).isEqualTo(1);
    }

    @Test
    void renamesAndRepricesAProduct() {
        // Given
        save("rename", 7);
        var created = when().get("/catalog-service/catalogs/rename").path("createdAt");

        // When
        given().contentType("application/json").body("{\"productName\":\"Hamburg\",\"unitPrice\":1600,\"stock\":7}")
                .when().put("/catalog-service/catalogs/rename")

                // Then
                .then().statusCode(200)
                .body("productName", equalTo("Hamburg"))
                .body("unitPrice", equalTo(1600))
                .body("createdAt", equalTo(created));
        assertThat(Rows.all()).anyMatch(row -> row.startsWith("rename|Hamburg|1600|7|"));
    }

    @Test
    void restocksAProduct() {
        // Given
        save("restock", 7);

        // When
        given().contentType("application/json").body("{\"qty\":3}")
                .when().post("/catalog-service/catalogs/restock/restock")

                // Then
                .then().statusCode(200).body("stock", equalTo(10));
        assertThat(Rows.stock("restock")).isEqualTo(10);
    }

    @RepeatedTest(10)
    void createsAProductOnceHoweverManyAskAtOnce(RepetitionInfo repetition) throws Exception {
        // Given
        var productId = "race-" + repetition.getCurrentRepetition();
        var together = new CyclicBarrier(8);
        var clients = Executors.newFixedThreadPool(8);
        Callable<Boolean> client = () -> {
            together.await();
            return catalog.save(productId, new SaveProduct("Race", 1, 5)).created();
        };

        // When
        var answers = clients.invokeAll(Collections.nCopies(8, client));

        // Then
        clients.shutdown();
        assertThat(answers).extracting(Future::get).containsOnlyOnce(true);
    }

    private static void save(String productId, int stock) {
        given().contentType("application/json")
                .body("{\"productName\":\"Name\",\"unitPrice\":1500,\"stock\":%d}".formatted(stock))
                .put("/catalog-service/catalogs/" + productId)
                .then().statusCode(201);
    }
}
