package dev.lockstep.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

class PatienceTest {

    private static final Patience NONE = new Patience(Duration.ZERO, Duration.ofMillis(1));
    private static final Patience MUCH = new Patience(Duration.ofMinutes(1), Duration.ofMillis(1));

    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void looksAgainUntilTheConditionHolds() {
        assertThat(MUCH.sees(() -> looks.incrementAndGet() == 3)).isTrue();
        assertThat(looks).hasValue(3);
    }

    @Test
    void looksOnceEvenWithoutTime() {
        assertThatCode(() -> NONE.awaits(() -> looks.incrementAndGet() == 1, () -> "unseen"))
                .doesNotThrowAnyException();
    }

    @Test
    void complainsWhenItEnds() {
        assertThat(NONE.sees(() -> false)).isFalse();
        assertThatThrownBy(() -> NONE.awaits(() -> false, () -> "it does not come: see its log."))
                .isInstanceOf(StackFailure.class).hasMessage("it does not come: see its log.");
    }

    @Test
    void passesOnWhatALookThrows() {
        assertThatThrownBy(() -> MUCH.sees(() -> {
            throw new IOException("gone");
        })).isInstanceOf(IOException.class);
    }
}
