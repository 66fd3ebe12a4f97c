package dev.lockstep.orders.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.Test;

class GroupCommitTest {

    private static final int CAPACITY = 8;

    private final ScriptedProducer producer = new ScriptedProducer();
    private final GroupCommit commits = new GroupCommit("test", CAPACITY,
            new Transactions(() -> producer, List.of(), Duration.ofSeconds(1)));

    @Test
    void writesAllThatWaitsInOneTransaction() {
        // Given
        var first = offer(publication());
        var second = offer(publication());

        // When
        commits.start();

        // Then
        await().until(() -> first.isDone() && second.isDone());
        assertThat(producer.history()).hasSize(2);
        assertThat(producer.commitCount()).isEqualTo(1);
    }

    @Test
    void refusesWhatDoesNotFit() {
        // Given
        for (int i = 0; i < CAPACITY; i++) {
            offer(publication());
        }

        // When
        var oneMore = offer(publication());

        // Then
        assertThat(oneMore).isCompletedExceptionally();
        assertThat(oneMore.handle((nothing, e) -> e).join()).isInstanceOf(QueueFull.class);
    }

    @Test
    void writesNothingOfWhatItsCallerHasGivenUp() {
        // Given
        var givenUp = publication();
        offer(givenUp);
        var other = offer(publication());
        assertThat(givenUp.claim()).isTrue();

        // When
        commits.start();

        // Then
        await().until(other::isDone);
        assertThat(producer.history()).hasSize(1);
    }

    @Test
    void writesWhatItHasAcceptedBeforeItEnds() {
        // Given
        commits.start();
        await().until(() -> commits.trouble().isEmpty());
        var accepted = List.of(offer(publication()), offer(publication()));

        // When
        commits.close();

        // Then
        assertThat(accepted).allSatisfy(each -> assertThat(each).isCompletedWithValue(null));
        assertThat(producer.closed()).isTrue();
    }

    @Test
    void refusesWhatItCanNotWriteWhenItEnds() {
        // Given
        producer.initTransactionException = new TimeoutException();
        var accepted = offer(publication());
        commits.start();

        // When
        commits.close();

        // Then
        assertThat(accepted.handle((nothing, e) -> e).join()).isInstanceOf(NotCommitted.class);
    }

    private CompletableFuture<Void> offer(Publication publication) {
        var answer = new CompletableFuture<Void>();
        commits.onNext(Message.of(publication, () -> {
            answer.complete(null);
            return CompletableFuture.completedFuture(null);
        }, failure -> {
            answer.completeExceptionally(failure);
            return CompletableFuture.completedFuture(null);
        }));
        return answer;
    }

    private static Publication publication() {
        return new Publication(List.of(new ProducerRecord<>("topic", 0, "key", new byte[1])));
    }
}
