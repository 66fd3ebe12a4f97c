package dev.lockstep.catalog.decision;

import static dev.lockstep.catalog.Topics.deadLettersOf;
import static dev.lockstep.catalog.Topics.header;
import static dev.lockstep.catalog.Topics.order;
import static dev.lockstep.catalog.Topics.place;
import static dev.lockstep.catalog.Topics.put;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

import dev.lockstep.catalog.RealParts;
import dev.lockstep.catalog.Rows;
import dev.lockstep.catalog.Topics;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@RealParts
class StockDecisionsQuarkusTest {

    @Test
    void lowersTheStockByWhatWasOrdered() {
        // Given
        product("lower", 10);

        // When
        place("lower", 3);

        // Then
        await().untilAsserted(() -> assertThat(Rows.stock("lower")).isEqualTo(7));
    }

    @Test
    void sellsTheLastOne() {
        // Given
        product("last", 3);

        // When
        place("last", 3);

        // Then
        await().untilAsserted(() -> assertThat(Rows.stock("last")).isZero());
    }

    @Test
    void takesNothingWhereTooLittleIsLeft() {
        // Given
        product("little", 3);
        place("little", 4);

        // When
        place("little", 1);

        // Then
        await().untilAsserted(() -> assertThat(Rows.stock("little")).isEqualTo(2));
    }

    @Test
    void goesOnAfterAnUnknownProduct() {
        // Given
        product("known", 3);
        place("unknown", 1);

        // When
        place("known", 1);

        // Then
        await().untilAsserted(() -> assertThat(Rows.stock("known")).isEqualTo(2));
        assertThat(Rows.all()).noneMatch(row -> row.startsWith("unknown|"));
    }

    @Test
    void keepsAnUnreadableRecordAsItCameAndGoesOn() {
        // Given
        product("poison", 3);
        var key = new byte[]{1, 2, 3};
        var poison = put(key, "not json".getBytes(UTF_8));

        // When
        place("poison", 1);

        // Then
        await().untilAsserted(() -> assertThat(Rows.stock("poison")).isEqualTo(2));
        assertThat(deadLettersOf(poison)).singleElement().satisfies(letter -> {
            assertThat(letter.key()).isEqualTo(key);
            assertThat(letter.value()).isEqualTo("not json".getBytes(UTF_8));
            assertThat(header(letter, "dead-letter-reason")).contains("not");
            assertThat(header(letter, "dead-letter-topic")).isEqualTo("example-order-topic");
        });
    }

    @Test
    void keepsARecordWithoutKeyAndValue() {
        // Given
        product("tombstone", 3);
        var tombstone = put(null, null);

        // When
        place("tombstone", 1);

        // Then
        await().untilAsserted(() -> assertThat(Rows.stock("tombstone")).isEqualTo(2));
        assertThat(deadLettersOf(tombstone)).singleElement().satisfies(letter -> {
            assertThat(letter.key()).isNull();
            assertThat(letter.value()).isNull();
        });
    }

    @Test
    void keepsAsMuchNoiseAsATopicTakes() {
        // Given
        product("noise", 3);
        var noise = noise((1 << 20) - 200);
        var poison = put(null, noise);

        // When
        place("noise", 1);

        // Then
        await().untilAsserted(() -> assertThat(Rows.stock("noise")).isEqualTo(2));
        assertThat(deadLettersOf(poison)).singleElement().satisfies(letter -> {
            if (letter.value() == null) { // where the topic of the dead letters takes no more than the other
                assertThat(header(letter, "dead-letter-reason")).endsWith("too large to be repeated here");
            } else {
                assertThat(letter.value()).isEqualTo(noise);
            }
        });
    }

    @Test
    void sellsExactlyTheStockToACrowd() {
        // Given
        product("crowd", 1000);
        product("other", 1000);
        var orders = new ArrayList<ProducerRecord<byte[], byte[]>>();
        for (int i = 0; i < 1500; i++) {
            orders.add(new ProducerRecord<>("example-order-topic", null, order("crowd", 1).getBytes(UTF_8)));
            orders.add(new ProducerRecord<>("example-order-topic", null, order("other", i % 7 + 1).getBytes(UTF_8)));
        }
        Collections.shuffle(orders, new Random(1));

        // When
        Topics.putAll(orders);

        // Then
        await().untilAsserted(() -> assertThat(Rows.stock("crowd")).isZero());
        await().untilAsserted(() -> assertThat(Rows.stock("other")).isZero());
    }

    @Test
    void losesNothingBetweenRestockingAndOrders() {
        // Given
        product("both", 500);

        // When
        var orders = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 50; i++) {
                place("both", 10);
            }
        });
        for (int i = 0; i < 100; i++) {
            given().contentType("application/json").body("{\"qty\":1}")
                    .post("/catalog-service/catalogs/both/restock").then().statusCode(200);
        }
        orders.join();

        // Then
        await().untilAsserted(() -> assertThat(Rows.stock("both")).isEqualTo(100));
    }

    private static byte[] noise(int length) {
        var noise = new byte[length];
        new Random(1).nextBytes(noise);
        return noise;
    }

    private static void product(String productId, int stock) {
        given().contentType("application/json")
                .body("{\"productName\":\"Name\",\"unitPrice\":1500,\"stock\":%d}".formatted(stock))
                .put("/catalog-service/catalogs/" + productId).then().statusCode(201);
    }
}
