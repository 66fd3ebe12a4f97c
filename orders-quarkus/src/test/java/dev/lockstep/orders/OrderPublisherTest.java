package dev.lockstep.orders;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.lockstep.orders.transaction.NotCommitted;
import dev.lockstep.orders.transaction.Publication;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.smallrye.reactive.messaging.MutinyEmitter;

/** What a client is told when the channel does not answer; the test plays the channel. */
class OrderPublisherTest {

    private final AtomicReference<Publication> sent = new AtomicReference<>();
    private final OrdersConfig config = Samples.config(Duration.ofMillis(100));
    private final OrderPublisher publisher = new OrderPublisher(silentChannel(),
            new OrderRecords(config, new ObjectMapper().findAndRegisterModules()), config);
    private final OrderPlaced order = Samples.orderPlaced();

    @Test
    void isCertainOfWhatNobodyHasTaken() {
        // Given
        var published = publish();

        // When
        published.awaitFailure(Duration.ofSeconds(5));

        // Then
        published.assertFailedWith(NotCommitted.class);
        assertThat(sent.get().claim()).as("what the committer may still take").isFalse();
    }

    @Test
    void tellsTheKeyOfWhatIsUnderWay() {
        // Given
        var published = publish();
        assertThat(sent.get().claim()).isTrue();

        // When
        published.awaitFailure(Duration.ofSeconds(5));

        // Then
        assertThat(published.getFailure()).isInstanceOfSatisfying(OrderUncertain.class,
                e -> assertThat(e.key()).isEqualTo(order.key()));
    }

    @Test
    void sendsBothRecordsAsOne() {
        // When
        publish();

        // Then
        assertThat(sent.get().records().stream().map(OrderPublisherTest::place).collect(toSet()))
                .isEqualTo(Set.of("example-order-topic " + order.productId(), "orders " + order.orderId()));
    }

    private static String place(ProducerRecord<String, byte[]> record) {
        return record.topic() + " " + record.key();
    }

    private UniAssertSubscriber<Void> publish() {
        return publisher.publish(order).subscribe().withSubscriber(UniAssertSubscriber.create());
    }

    @SuppressWarnings("unchecked")
    private MutinyEmitter<Publication> silentChannel() {
        return (MutinyEmitter<Publication>) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[]{MutinyEmitter.class}, (channel, method, arguments) -> {
                    sent.set((Publication) arguments[0]);
                    return Uni.createFrom().nothing();
                });
    }
}
