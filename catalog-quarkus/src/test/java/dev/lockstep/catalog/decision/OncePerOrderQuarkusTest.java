package dev.lockstep.catalog.decision;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

import dev.lockstep.catalog.Products;
import dev.lockstep.catalog.RealParts;
import dev.lockstep.catalog.Rejection;
import dev.lockstep.catalog.Rows;
import dev.lockstep.catalog.Topics;
import dev.lockstep.catalog.decision.Outcome.Status;
import dev.lockstep.stack.testing.KafkaResource;
import io.quarkus.test.junit.QuarkusTest;

/** Whatever comes how often: an order has one outcome and takes stock once. */
@QuarkusTest
@RealParts
class OncePerOrderQuarkusTest {

    @Inject
    StockDecisions stockDecisions;

    private final String id = UUID.randomUUID().toString();

    @Test
    void publishesEachOutcome() {
        // Given
        Products.create("each", 3);
        var orders = List.of(
                Topics.order(id + "-1", "each", 2, 1500), Topics.order(id + "-2", "each", 2, 1500),
                Topics.order(id + "-3", "each", 1, 1499), Topics.order(id + "-4", "nowhere", 1, 1500));

        // When
        place(orders);

        // Then
        await().untilAsserted(() -> assertThat(PublishedOutcomes.of(id + "-4")).hasSize(1));
        assertThat(IntStream.rangeClosed(1, 4).mapToObj(i -> PublishedOutcomes.of(id + "-" + i).get(0)))
                .extracting(Outcome::status, Outcome::reason).extracting(Object::toString)
                .containsExactly("(CONFIRMED, null)", "(REJECTED, OUT_OF_STOCK)", "(REJECTED, PRICE_MISMATCH)",
                        "(REJECTED, UNKNOWN_PRODUCT)");
        assertThat(Rows.stock("each")).isEqualTo(1);
        assertThat(Rows.inbox(id)).containsExactly(id + "-1|each|2|CONFIRMED", id + "-2|each|2|REJECTED|OUT_OF_STOCK",
                id + "-3|each|1|REJECTED|PRICE_MISMATCH", id + "-4|nowhere|1|REJECTED|UNKNOWN_PRODUCT");
    }

    @Test
    void saysWhoseOrderItWas() {
        // Given
        Products.create("whose", 5);
        var named = Topics.order(id + "-1", "whose", 1, 1500);
        var unnamed = Topics.order(id + "-2", "whose", 1, 1500).replace("\"userId\":\"alice\",", "");

        // When
        poll(named, unnamed);
        poll(named, unnamed);

        // Then
        assertThat(PublishedOutcomes.of(id + "-1")).hasSize(2).extracting(Outcome::userId).containsOnly("alice");
        assertThat(PublishedOutcomes.of(id + "-2")).hasSize(2).extracting(Outcome::userId).containsOnly("");
    }

    @Test
    void saysOfAnOrderThatComesAgainWhatItSaidBefore() {
        // Given
        Products.create("again", 10);
        place(List.of(Topics.order(id, "again", 3, 1500)));
        await().untilAsserted(() -> assertThat(PublishedOutcomes.of(id)).hasSize(1));

        // When
        place(List.of(Topics.order(id, "again", 3, 1500)));

        // Then
        await().untilAsserted(() -> assertThat(PublishedOutcomes.of(id)).hasSize(2));
        assertThat(new HashSet<>(PublishedOutcomes.of(id))).hasSize(1);
        assertThat(Rows.stock("again")).isEqualTo(7);
        assertThat(Rows.inbox(id)).containsExactly(id + "|again|3|CONFIRMED");
    }

    /** A rejection stays one, although there would be enough by now. */
    @Test
    void staysWithARejectionAfterRestocking() {
        // Given
        Products.create("stays", 2);
        poll(Topics.order(id, "stays", 3, 1500));
        given().contentType("application/json").body("{\"qty\":5}")
                .post("/catalog-service/catalogs/stays/restock").then().statusCode(200);

        // When
        poll(Topics.order(id, "stays", 3, 1500));

        // Then
        assertThat(PublishedOutcomes.of(id)).hasSize(2).extracting(Outcome::reason)
                .containsOnly(Rejection.OUT_OF_STOCK);
        assertThat(Rows.stock("stays")).isEqualTo(7);
    }

    @Test
    void decidesAnOrderThatIsInOnePollTwiceOnce() {
        // Given
        Products.create("twice", 10);
        var order = Topics.order(id, "twice", 4, 1500);

        // When
        poll(order, order);

        // Then
        assertThat(PublishedOutcomes.of(id)).singleElement()
                .satisfies(outcome -> assertThat(outcome.status()).isEqualTo(Status.CONFIRMED));
        assertThat(Rows.stock("twice")).isEqualTo(6);
    }

    @Test
    void takesTheFirstOfTwoOrdersThatShareAnId() {
        // Given
        Products.create("first", 10);

        // When
        poll(Topics.order(id, "first", 4, 1500), Topics.order(id, "first", 5, 1500), Topics.order(id, "no", 1, 1500));

        // Then
        assertThat(Rows.inbox(id)).containsExactly(id + "|first|4|CONFIRMED");
        assertThat(Rows.stock("first")).isEqualTo(6);
    }

    /** Which is what a kill between the commit and the acknowledgement does. */
    @Test
    void publishesAgainWhenAPollIsRepeated() {
        // Given
        Products.create("killed", 5);
        var poll = IntStream.range(0, 10).mapToObj(i -> Topics.order(id + "-" + i, "killed", 1, 1500))
                .toArray(String[]::new);
        poll(poll);

        // When
        poll(poll);

        // Then
        assertThat(IntStream.range(0, 10).mapToObj(i -> PublishedOutcomes.of(id + "-" + i)))
                .allSatisfy(outcomes -> assertThat(outcomes).hasSize(2).containsOnly(outcomes.get(0)));
        assertThat(Rows.stock("killed")).isZero();
    }

    @Test
    void publishesWhatWasDecidedOnceTheBrokerIsBack() {
        // Given
        Products.create("broker", 5);
        KafkaResource.kafka().kill();

        // When
        var deciding = CompletableFuture.runAsync(() -> poll(Topics.order(id, "broker", 2, 1500)));

        // Then
        await().untilAsserted(() -> assertThat(Rows.inbox(id)).hasSize(1));
        assertThat(deciding).isNotDone();
        KafkaResource.kafka().start();
        await().until(deciding::isDone);
        assertThat(PublishedOutcomes.of(id)).isNotEmpty()
                .allSatisfy(outcome -> assertThat(outcome.status()).isEqualTo(Status.CONFIRMED));
        assertThat(Rows.stock("broker")).isEqualTo(3);
    }

    @Test
    void publishesADeadLettersNeighboursAllTheSame() {
        // Given
        Products.create("neighbours", 5);

        // When
        poll(Topics.order(id + "-1", "neighbours", 1, 1500), "poison", Topics.order(id + "-2", "neighbours", 1, 1500));

        // Then
        assertThat(PublishedOutcomes.of(id + "-1")).hasSize(1);
        assertThat(PublishedOutcomes.of(id + "-2")).hasSize(1);
    }

    /** As the channel hands it over; returning is what acknowledges. */
    private void poll(String... values) {
        var partition = new TopicPartition("example-order-topic", 0);
        var records = IntStream.range(0, values.length)
                .mapToObj(i -> new ConsumerRecord<>(partition.topic(), 0, i, new byte[0], values[i].getBytes(UTF_8)))
                .toList();
        stockDecisions.decide(new ConsumerRecords<>(Map.of(partition, records), Map.of()));
    }

    private static void place(List<String> orders) {
        Topics.putAll(orders.stream()
                .map(order -> new ProducerRecord<byte[], byte[]>("example-order-topic", 1, null, order.getBytes(UTF_8)))
                .toList());
    }
}
