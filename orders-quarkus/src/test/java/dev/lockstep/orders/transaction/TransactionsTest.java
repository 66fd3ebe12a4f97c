package dev.lockstep.orders.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

/** Each line of what a commit can answer. What a real broker answers is in {@link RealTransactionsTest}. */
class TransactionsTest {

    private static final List<ProducerRecord<String, byte[]>> BOTH = List.of(
            new ProducerRecord<>("events", 0, "key", new byte[1]),
            new ProducerRecord<>("envelopes", 0, "key", new byte[1]));

    private final List<ScriptedProducer> made = new ArrayList<>();

    @Test
    void writesBothInOneTransaction() {
        // Given
        var transactions = open(new ScriptedProducer());

        // When
        transactions.write(BOTH);

        // Then
        assertThat(producer().history()).isEqualTo(BOTH);
        assertThat(producer().commitCount()).isEqualTo(1);
    }

    @Test
    void asksAgainForACommitThatWasNotAnswered() {
        // Given
        var transactions = open(new ScriptedProducer(new TimeoutException(), new InterruptException("")));

        // When
        transactions.write(BOTH);

        // Then
        assertThat(producer().commitsAsked()).isEqualTo(3);
        assertThat(producer().history()).isEqualTo(BOTH);
        assertThat(producer().aborted()).isFalse();
    }

    @Test
    void doesNotKnowWhenNoCommitIsAnsweredInTime() {
        // Given
        var transactions = open(neverAnswering());

        // When
        assertThatThrownBy(() -> transactions.write(BOTH)).isInstanceOf(OutcomeUnknown.class);

        // Then
        assertThat(producer().aborted()).isFalse();
        assertThat(producer().closed()).isTrue();
        assertThat(transactions.trouble()).isPresent();
    }

    @Test
    void goesOnWithANewProducer() {
        // Given
        var transactions = open(neverAnswering(), new ScriptedProducer());
        assertThatThrownBy(() -> transactions.write(BOTH)).isInstanceOf(OutcomeUnknown.class);

        // When
        var open = transactions.open();

        // Then
        assertThat(open).isTrue();
        assertThat(transactions.trouble()).isEmpty();
        transactions.write(BOTH);
        assertThat(producer().history()).isEqualTo(BOTH);
    }

    @Test
    void abortsWhatKafkaRefusesToCommit() {
        // Given
        var transactions = open(new ScriptedProducer(new KafkaException("refused")));

        // When
        assertThatThrownBy(() -> transactions.write(BOTH)).isInstanceOf(NotCommitted.class);

        // Then
        assertThat(producer().aborted()).isTrue();
        assertThat(producer().history()).isEmpty();
        transactions.write(BOTH);
    }

    @Test
    void doesNotKnowWhenACommitIsRefusedAfterOneThatWasNotAnswered() {
        // Given
        var transactions = open(new ScriptedProducer(new TimeoutException(), new KafkaException("refused")));

        // When, Then
        assertThatThrownBy(() -> transactions.write(BOTH)).isInstanceOf(OutcomeUnknown.class);
    }

    @Test
    void doesNotKnowWhenTheAbortFailsToo() {
        // Given
        var producer = new ScriptedProducer(new KafkaException("refused"));
        producer.abortTransactionException = new TimeoutException();
        var transactions = open(producer);

        // When, Then
        assertThatThrownBy(() -> transactions.write(BOTH)).isInstanceOf(OutcomeUnknown.class);
        assertThat(producer.closed()).isTrue();
    }

    @Test
    void asksForNoCommitOfWhatWasNotSent() {
        // Given
        var transactions = open(new ScriptedProducer(), new ScriptedProducer());
        producer().sendException = new TimeoutException();

        // When
        assertThatThrownBy(() -> transactions.write(BOTH)).isInstanceOf(NotCommitted.class);

        // Then
        assertThat(producer().commitsAsked()).isZero();
        assertThat(transactions.open()).isTrue();
        assertThat(made.get(0).aborted()).isTrue();
    }

    /** An abort alone is none: the client makes it by itself where Kafka knows of no transaction. */
    @Test
    void isTroubledUntilKafkaHasAnswered() {
        // Given
        var away = new ScriptedProducer();
        away.initTransactionException = new TimeoutException();
        var transactions = open(new ScriptedProducer(), away);
        producer().sendException = new TimeoutException();
        assertThatThrownBy(() -> transactions.write(BOTH)).isInstanceOf(NotCommitted.class);

        // When
        var open = transactions.open();

        // Then
        assertThat(open).isFalse();
        assertThat(transactions.trouble()).isPresent();
        away.initTransactionException = null;
        assertThat(transactions.open()).isTrue();
        assertThat(transactions.trouble()).isEmpty();
        assertThat(made).hasSize(2);
    }

    @Test
    void staysAwayOnceItWasFencedAgainAndAgain() {
        // Given
        var transactions = open(fenced(), fenced(), fenced(), new ScriptedProducer());
        for (int i = 0; i < 3; i++) {
            transactions.open();
            assertThatThrownBy(() -> transactions.write(BOTH)).isInstanceOf(OutcomeUnknown.class);
        }

        // When
        var open = transactions.open();

        // Then
        assertThat(open).isFalse();
        assertThat(transactions.ousted()).isTrue();
        assertThat(transactions.trouble()).hasValueSatisfying(why -> assertThat(why).contains("transactional.id"));
    }

    private Transactions open(ScriptedProducer... producers) {
        var next = List.of(producers).iterator();
        var transactions = new Transactions(() -> {
            made.add(next.next());
            return producer();
        }, List.of(), Duration.ofMillis(50));
        assertThat(transactions.open()).isTrue();
        return transactions;
    }

    private ScriptedProducer producer() {
        return made.get(made.size() - 1);
    }

    private static ScriptedProducer neverAnswering() {
        return new ScriptedProducer() {
            @Override
            public void commitTransaction() {
                throw new TimeoutException();
            }
        };
    }

    private static ScriptedProducer fenced() {
        var producer = new ScriptedProducer(new ProducerFencedException("by another"));
        producer.abortTransactionException = new ProducerFencedException("by another");
        return producer;
    }
}
