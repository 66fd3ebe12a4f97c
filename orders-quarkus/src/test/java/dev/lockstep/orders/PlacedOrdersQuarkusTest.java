package dev.lockstep.orders;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@RealStack
class PlacedOrdersQuarkusTest {

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void answersWithTheOrderAndWhereItIs() {
        // Given
        var user = Samples.someUser();

        // When
        var response = place(user);

        // Then
        var order = response.statusCode(201).contentType(ContentType.JSON).extract().as(JsonNode.class);
        var id = order.get("orderId").textValue();
        assertThat(response.extract().header("Location")).endsWith("/order-service/" + user + "/orders/" + id);
        assertThat(id).matches("[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}");
        assertThat(Instant.parse(order.get("createdAt").textValue())).isBetween(Instant.now().minusSeconds(60),
                Instant.now());
        assertThat(order.fieldNames()).toIterable().containsExactly("orderId", "userId", "productId", "qty",
                "unitPrice", "totalPrice", "status", "createdAt");
        response.body("userId", equalTo(user))
                .body("createdAt", matchesPattern(".*T[0-9:]{8}(\\.[0-9]{3})?Z"));
        assertThat(order.get("totalPrice").intValue()).isEqualTo(4500);
        assertThat(order.get("status").textValue()).isEqualTo("PENDING");
    }

    @Test
    void hasWrittenBothRecordsWhenItAnswers() throws IOException {
        try (var topics = new BothTopics()) {
            // When
            var order = place(Samples.someUser()).statusCode(201).extract().as(JsonNode.class);

            // Then
            var records = topics.upTo(order.get("orderId").textValue());
            assertThat(records).hasSize(2);
            assertEvent(only(records, BothTopics.EVENTS), order);
            assertEnvelope(only(records, BothTopics.ENVELOPES), order);
        }
    }

    private void assertEvent(ConsumerRecord<String, String> event, JsonNode order) throws IOException {
        assertThat(event.key()).isEqualTo(order.get("productId").textValue());
        var expected = order.<ObjectNode>deepCopy();
        expected.remove("status");
        assertThat(json.readTree(event.value())).isEqualTo(expected);
        var contract = Files.readString(Path.of("../contracts/example-order-topic/schema.json"));
        assertThat(JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(contract)
                .validate(json.readTree(event.value()))).isEmpty();
    }

    private void assertEnvelope(ConsumerRecord<String, String> envelope, JsonNode order) throws IOException {
        assertThat(envelope.key()).isEqualTo(order.get("orderId").textValue());
        var payload = json.readTree(envelope.value()).get("payload");
        assertThat(payload.get("order_id")).isEqualTo(order.get("orderId"));
        assertThat(payload.get("user_id")).isEqualTo(order.get("userId"));
        assertThat(payload.get("product_id")).isEqualTo(order.get("productId"));
        assertThat(payload.get("qty")).isEqualTo(order.get("qty"));
        assertThat(payload.get("unit_price")).isEqualTo(order.get("unitPrice"));
        assertThat(payload.get("total_price")).isEqualTo(order.get("totalPrice"));
        assertThat(Instant.ofEpochMilli(payload.get("created_at").longValue()))
                .isEqualTo(Instant.parse(order.get("createdAt").textValue()));
    }

    private static ConsumerRecord<String, String> only(List<ConsumerRecord<String, String>> records, String topic) {
        var those = records.stream().filter(each -> each.topic().equals(topic)).toList();
        assertThat(those).hasSize(1);
        return those.get(0);
    }

    private static ValidatableResponse place(String user) {
        return given().contentType(ContentType.JSON)
                .body("{\"productId\":\"CATALOG-001\",\"qty\":3,\"unitPrice\":1500}")
                .post("/order-service/{user}/orders", user).then();
    }
}
