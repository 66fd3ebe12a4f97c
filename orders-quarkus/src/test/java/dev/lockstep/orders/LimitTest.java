package dev.lockstep.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 9, 50, 199, 200})
    void takesOneToTwoHundred(int orders) {
        assertThat(Limit.fromString("" + orders)).isEqualTo(new Limit(orders));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "-1", "ten", "", "1.0", "99999999999", " 1"})
    void rejectsAllElse(String text) {
        assertThatThrownBy(() -> Limit.fromString(text)).isInstanceOf(InvalidParameter.class);
    }
}
