package dev.lockstep.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.apache.kafka.common.header.Headers;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** From the topic to the table through the real worker and the real sink. */
class OrdersSinkTest {

    @BeforeAll
    static void start() {
        RunningSystem.start();
    }

    @ParameterizedTest
    @MethodSource("dev.lockstep.connect.Contracts#ordersExamples")
    void writesAnExampleAsARowOfTheSameValues(Path example) throws Exception {
        // Given
        var order = Order.of(example);

        // When
        order.publish();

        // Then
        patiently().untilAsserted(() -> assertThat(order.rows()).containsExactly(order.values()));
    }

    @Test
    void writesAnOrderThatComesTwiceOnce() throws Exception {
        // Given
        var order = Order.typical("comes-twice");
        var last = order.with("qty", 4);

        // When
        order.publish();
        order.publish();
        last.publish();

        // Then
        patiently().untilAsserted(() -> assertThat(order.rows()).containsExactly(last.values()));
    }

    @ParameterizedTest
    @MethodSource("dev.lockstep.connect.Contracts#ordersRejected")
    void putsARejectedValueAsideAndGoesOn(Path rejected) throws Exception {
        // Given
        var key = "key of " + rejected.getFileName();
        var next = Order.typical("after " + rejected.getFileName());

        // When
        OrdersTopic.publish(key, Files.readAllBytes(rejected));
        next.publish();

        // Then
        patiently().untilAsserted(() -> assertThat(next.rows()).containsExactly(next.values()));
        patiently().untilAsserted(() -> assertThat(OrdersTopic.putAside(key)).singleElement().satisfies(record -> {
            assertThat(record.value()).isEqualTo(Files.readAllBytes(rejected));
            assertThat(header(record.headers(), "topic")).isEqualTo("orders");
            assertThat(header(record.headers(), "connector.name")).isEqualTo("orders-sink");
            assertThat(header(record.headers(), "stage")).isEqualTo("VALUE_CONVERTER");
            assertThat(header(record.headers(), "exception.message")).isNotBlank();
        }));
        assertThat(Rows.of(RunningSystem.MARIADB.part(), "SELECT * FROM orders WHERE order_id = ?", key)).isEmpty();
    }

    private static String header(Headers headers, String name) {
        return new String(headers.lastHeader("__connect.errors." + name).value(), StandardCharsets.UTF_8);
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(30));
    }
}
