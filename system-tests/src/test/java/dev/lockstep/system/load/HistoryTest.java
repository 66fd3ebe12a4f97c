package dev.lockstep.system.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import dev.lockstep.system.load.Answer.Knowledge;

class HistoryTest {

    final History history = new History(new Request("alice", "key", "P-1", 1, 10));

    @Test
    void isUnknownWithoutAnAnswer() {
        assertThat(history.knowledge()).isEqualTo(Knowledge.UNKNOWN);
    }

    @Test
    void staysUnknownWhenTheRetryFindsNobody() {
        // When
        history.learn(Answer.unknown("timeout"));
        history.learn(Answer.refused("not connected"));

        // Then
        assertThat(history.knowledge()).isEqualTo(Knowledge.UNKNOWN);
    }

    @Test
    void isRefusedWhenTheRequestTurnsOutToBeInvalid() {
        // When
        history.learn(Answer.unknown("timeout"));
        history.learn(Answer.refused("400"));

        // Then
        assertThat(history.knowledge()).isEqualTo(Knowledge.REFUSED);
    }

    @Test
    void staysAcknowledgedWhateverComesLater() {
        // When
        history.learn(Answer.acked("1"));
        history.learn(Answer.refused("503"));

        // Then
        assertThat(history.knowledge()).isEqualTo(Knowledge.ACKED);
    }

    @Test
    void keepsEveryIdThatItWasAcknowledgedWith() {
        // When
        history.learn(Answer.acked("1"));
        history.learn(Answer.acked("2"));

        // Then
        assertThat(history.orderIds()).containsExactly("1", "2");
    }
}
