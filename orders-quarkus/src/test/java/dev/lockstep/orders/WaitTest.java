package dev.lockstep.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WaitTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "wait=5                        | 5",
        "wait=0                        | 0",
        "wait=10                       | 10",
        "wait=11                       | 10",
        "wait=999999999                | 10",
        "Wait = 3                      | 3",
        "wait=\"4\"                    | 4",
        "respond-async, wait=5         | 5",
        "wait=5; foo=bar, respond-async| 5",
        "wait=2, wait=9                | 2",
    })
    void readsWhatIsPreferred(String header, int seconds) {
        assertThat(Wait.preferred(List.of(header)))
                .hasValueSatisfying(wait -> assertThat(wait.atMost()).isEqualTo(Duration.ofSeconds(seconds)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wait", "wait=", "wait=x", "wait=-1", "wait=1.5", "await=5", "return=minimal",
        "wait=99999999999"})
    void ignoresWhatMakesNoSense(String header) {
        assertThat(Wait.preferred(List.of(header))).isEmpty();
    }

    @Test
    void readsAllHeadersOfTheName() {
        assertThat(Wait.preferred(List.of("return=minimal", "wait=7"))).hasToString("Optional[wait=7]");
    }
}
