package dev.lockstep.orders.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

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
    void refusesWhatDoesNotFit() throws Exception {
        // Given
        var committing = new CountDownLatch(1);
        var committed = new CountDownLatch(1);
        producer.beforeCommits(() -> {
            committing.countDown();
            committed.await();
        });
        offer(publication());
        commits.start();
        committing.await();
        fillUp();

        // When
        var oneMore = offer(publication());

        // Then
        assertThat(failure(oneMore)).isInstanceOf(QueueFull.class);
        committed.countDown();
    }

    /** It is not the load that fills a queue of which nothing can be written. */
    @Test
    void refusesAsNotWritableWhatDoesNotFitWhileNothingCanBeWritten() {
        // Given
        producer.initTransactionException = new TimeoutException();
        commits.start();
        fillUp();

        // When
        var oneMore = offer(publication());

        // Then
        assertThat(failure(oneMore)).isInstanceOf(NotCommitted.class).isNotInstanceOf(QueueFull.class);
    }

    @Test
    void isDeadOnceItsThreadHasEndedByItself() {
        // Given
        producer.beforeCommits(() -> {
            throw new NoClassDefFoundError("of a test");
        });
        commits.start();
        await().until(() -> commits.trouble().isEmpty());
        assertThat(commits.isDead()).isFalse();

        // When
        offer(publication());

        // Then
        await().until(commits::isDead);
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
        assertThat(commits.isDead()).isFalse();
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
        assertThat(failure(accepted)).isInstanceOf(NotCommitted.class);
    }

    private void fillUp() {
        for (int i = 0; i < CAPACITY; i++) {
            offer(publication());
        }
    }

    private static Throwable failure(CompletableFuture<Void> answer) {
        return answer.handle((nothing, e) -> e).join();
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
