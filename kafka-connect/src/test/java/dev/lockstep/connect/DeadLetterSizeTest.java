package dev.lockstep.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Connect goes on without a dead letter that its own producer refuses, so the producer may refuse none. */
class DeadLetterSizeTest {

    /** More than a topic takes: it is compressed, as the limit is of what the broker is sent. */
    private static final int BYTES = 3 << 20;

    @BeforeAll
    static void start() {
        RunningSystem.start();
    }

    @Test
    void putsAsideWhatIsLargeOnlyOnceItIsUnpacked() throws Exception {
        // Given
        var key = UUID.randomUUID().toString();

        // When
        EnvelopeTopics.publish("orders", key, "x".repeat(BYTES));

        // Then
        await().atMost(Duration.ofSeconds(60)).until(() -> !EnvelopeTopics.putAside("orders", key).isEmpty());
        assertThat(EnvelopeTopics.putAside("orders", key)).singleElement()
                .satisfies(letter -> assertThat(letter.value()).hasSize(BYTES));
    }
}
