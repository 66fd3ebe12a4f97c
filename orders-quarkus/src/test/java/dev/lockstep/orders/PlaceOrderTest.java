package dev.lockstep.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PlaceOrderTest {

    @Test
    void totalsUpToTheLargestInt() {
        assertThat(new PlaceOrder("P", 1, Integer.MAX_VALUE).total()).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void rejectsOneMore() {
        assertThatThrownBy(() -> new PlaceOrder("P", 2, 1 << 30).total()).isInstanceOf(TotalTooLarge.class);
    }
}
