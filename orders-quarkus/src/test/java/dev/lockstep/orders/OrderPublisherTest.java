package dev.lockstep.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;

class OrderPublisherTest {

    private final StubEmitter events = new StubEmitter();
    private final StubEmitter envelopes = new StubEmitter();
    private OrderPublisher publisher = new OrderPublisher(events, envelopes, () -> Duration.ofMinutes(1));

    @Test
    void completesOnlyWhenBothAreAcknowledged() {
        // Given
        var published = publish();

        // When
        events.acknowledge();

        // Then
        published.assertNotTerminated();
        envelopes.acknowledge();
        published.assertCompleted();
    }

    @Test
    void failsWhenEitherFails() {
        // Given
        var published = publish();
        events.acknowledge();

        // When
        envelopes.fail();

        // Then
        published.assertFailedWith(KafkaUnavailable.class);
    }

    @Test
    void answersInTimeWhateverKafkaDoes() {
        // Given
        publisher = new OrderPublisher(events, envelopes, () -> Duration.ofMillis(200));
        var published = publish();

        // When
        published.awaitFailure(Duration.ofSeconds(5));

        // Then
        published.assertFailedWith(KafkaUnavailable.class);
    }

    @Test
    void refusesWhatItCanNotHoldAndSendsNoneOfIt() {
        // Given
        for (int i = 0; i < OrderPublisher.CAPACITY; i++) {
            publish();
        }

        // When
        var oneMore = publish();

        // Then
        oneMore.assertFailedWith(QueueFull.class);
        assertThat(events.sent()).isEqualTo(envelopes.sent()).isEqualTo(OrderPublisher.CAPACITY);
    }

    @Test
    void takesOrdersAgainOnceSomeAreThrough() {
        // Given
        for (int i = 0; i < OrderPublisher.CAPACITY; i++) {
            publish();
        }

        // When
        events.acknowledge();
        envelopes.fail();

        // Then
        publish().assertNotTerminated();
    }

    @Test
    void goesOnWhenItsClientGoesAway() {
        // Given
        var published = publish();

        // When
        published.cancel();

        // Then
        assertThat(events.cancelled()).isEqualTo(envelopes.cancelled()).isZero();
    }

    private UniAssertSubscriber<Void> publish() {
        return publisher.publish(Samples.orderPlaced()).subscribe().withSubscriber(UniAssertSubscriber.create());
    }
}
