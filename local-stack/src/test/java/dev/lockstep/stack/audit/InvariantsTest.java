package dev.lockstep.stack.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each invariant can break, and then no other one does without a reason. */
class InvariantsTest {

    static final Order ORDER = new Order("alice", "P-1", 3, 10, 30, 1_000);
    static final Outcome CONFIRMED = new Outcome("CONFIRMED", null, 2_000);
    static final Outcome REJECTED = new Outcome("REJECTED", "OUT_OF_STOCK", 2_000);

    final Picture picture = new Picture();

    @BeforeEach
    void sellThreeOfTen() {
        add("1", trace -> {
        });
        picture.stocks().add(new Stock("P-1", 7, 10, 3));
    }

    @Test
    void holdWhereAllAgrees() {
        assertThat(broken()).isEmpty();
    }

    @Test
    void noticeAnOrderThatIsInOneTopicOnly() {
        // When
        var trace = picture.trace("2");
        trace.tellEnvelope(ORDER);
        trace.due();
        trace.addRow(ORDER);
        trace.addOutcomeRow(REJECTED);
        picture.decided("2", REJECTED);

        // Then
        assertThat(broken()).containsExactly("both topics hold the same orders: broken by 1 of 2: 2 is in orders only");
    }

    @Test
    void noticeAnOrderThatTheTopicsTellInTwoWays() {
        // When
        picture.trace("1").tellEvent(new Order("alice", "P-1", 4, 10, 40, 1_000));

        // Then
        assertThat(broken()).anyMatch(found -> found.contains("1 is told in two ways"));
    }

    @Test
    void acceptARetryThatIsToldAgainLater() {
        // When
        var later = new Order("alice", "P-1", 3, 10, 30, 9_000);
        var trace = picture.trace("2");
        trace.addRow(later);
        trace.addOutcomeRow(REJECTED);
        picture.decided("2", REJECTED);
        List.of(ORDER, later).forEach(told -> {
            trace.tellEvent(told);
            trace.tellEnvelope(told);
        });
        trace.due();

        // Then
        assertThat(broken()).isEmpty();
    }

    @Test
    void noticeARowThatIsMissing() {
        // When
        var trace = picture.trace("2");
        trace.tellEvent(ORDER);
        trace.tellEnvelope(ORDER);
        trace.due();
        trace.addOutcomeRow(REJECTED);
        picture.decided("2", REJECTED);

        // Then
        assertThat(broken())
                .containsExactly("each order has one row, equal to its envelope: broken by 1 of 2: 2 has none");
    }

    @Test
    void noticeARowThatDiffers() {
        // When
        var trace = picture.trace("2");
        trace.addRow(new Order("alice", "P-1", 0, 10, 0, 1_000));
        trace.addOutcomeRow(REJECTED);
        picture.decided("2", REJECTED);
        trace.tellEvent(ORDER);
        trace.tellEnvelope(ORDER);
        trace.due();

        // Then
        assertThat(broken()).singleElement().asString().startsWith("each order has one row");
    }

    @Test
    void noticeASecondRow() {
        // When
        picture.trace("1").addRow(ORDER);

        // Then
        assertThat(broken()).singleElement().asString().startsWith("each order has one row");
    }

    @Test
    void noticeARowWithoutAnOrder() {
        // When
        picture.trace("2").addRow(ORDER);

        // Then
        assertThat(broken())
                .containsExactly("no row, decision or outcome without its order: broken by 1 of 2: 2");
    }

    @Test
    void noticeAnOutcomeThatDiffersFromTheInbox() {
        // When
        add("2", trace -> trace.addOutcomeRow(REJECTED));

        // Then
        assertThat(broken()).anyMatch(found -> found.startsWith("each order has one inbox row and one outcome"));
    }

    @Test
    void noticeAnOutcomeThatChanges() {
        // When
        picture.trace("1").tellOutcome(REJECTED);

        // Then
        assertThat(broken()).containsExactly("an outcome never changes: broken by 1 of 1: 1");
    }

    @Test
    void noticeStockThatWasTakenTwice() {
        // When
        picture.stocks().set(0, new Stock("P-1", 4, 10, 6));

        // Then
        assertThat(broken()).singleElement().asString().startsWith("stock is what was supplied");
    }

    @Test
    void noticeStockBelowZero() {
        // When
        picture.stocks().set(0, new Stock("P-1", -1, 2, 3));

        // Then
        assertThat(broken()).singleElement().asString().startsWith("stock is what was supplied");
    }

    @Test
    void excuseAnOrderThatTheInboxHasForgotten() {
        // When
        var trace = picture.trace("old");
        var longAgo = new Outcome("CONFIRMED", null, 1_500);
        trace.tellEvent(ORDER);
        trace.tellEnvelope(ORDER);
        trace.due();
        trace.addRow(ORDER);
        trace.addOutcomeRow(longAgo);
        trace.tellOutcome(longAgo);
        picture.stocks().set(0, new Stock("P-1", 4, 10, 6));

        // Then
        assertThat(broken()).isEmpty();
    }

    @Test
    void noticeADeadLetterThatNobodyPlanted() {
        // When
        picture.deadLetters().add(new DeadLetter("orders.dlq", 0, 5, "planted"));

        // Then
        assertThat(broken())
                .containsExactly("no dead letters: broken by 1 of 1: orders.dlq, partition 0, offset 5");
        assertThat(new Invariants(picture).deadLettersAreOnly(Set.of("planted")).holds()).isTrue();
        assertThat(new Invariants(picture).deadLettersHold(Set.of("planted", "lost")).examples())
                .containsExactly("lost");
    }

    private void add(String id, Consumer<Trace> also) {
        var trace = picture.trace(id);
        trace.addRow(ORDER);
        trace.addOutcomeRow(CONFIRMED);
        picture.decided(id, CONFIRMED);
        trace.tellEvent(ORDER);
        trace.tellEnvelope(ORDER);
        trace.tellOutcome(CONFIRMED);
        trace.due();
        also.accept(trace);
    }

    private List<String> broken() {
        return new Invariants(picture).all().stream().filter(check -> !check.holds()).map(Check::toString).toList();
    }
}
