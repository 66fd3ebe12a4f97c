package dev.lockstep.system.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.lockstep.stack.audit.Check;
import dev.lockstep.stack.audit.Order;
import dev.lockstep.stack.audit.Outcome;
import dev.lockstep.stack.audit.Picture;
import dev.lockstep.system.load.Answer;
import dev.lockstep.system.load.Request;
import dev.lockstep.system.load.RequestLog;

/** Each claim about what clients were told can break. */
class ClientChecksTest {

    static final Outcome CONFIRMED = new Outcome("CONFIRMED", null, 2_000);

    @TempDir
    Path folder;

    final Picture picture = new Picture();
    RequestLog log;

    @BeforeEach
    void begin() {
        log = new RequestLog(folder.resolve("requests.log"));
    }

    @Test
    void holdWhereClientsAndSystemAgree() {
        // When
        told("acked", Answer.acked("1"));
        stored("1", order("acked", 3));
        told("refused", Answer.refused("503"));
        told("left, placed", Answer.unknown("left"));
        stored("2", order("left, placed", 3));
        told("left, not placed", Answer.unknown("left"));

        // Then
        assertThat(broken()).isEmpty();
    }

    @Test
    void noticeAnAcknowledgedOrderThatIsLost() {
        // When
        told("acked", Answer.acked("1"));

        // Then
        assertThat(broken()).singleElement().asString().startsWith("each acknowledged order stands once");
    }

    @Test
    void noticeAnAcknowledgedOrderThatIsAnotherOne() {
        // When
        told("acked", Answer.acked("1"));
        stored("1", order("acked", 2));

        // Then
        assertThat(broken()).singleElement().asString().startsWith("each acknowledged order stands once");
    }

    @Test
    void noticeARetryThatBecameASecondOrder() {
        // When
        told("acked", Answer.acked("1"));
        stored("1", order("acked", 3));
        stored("2", order("acked", 3));

        // Then
        assertThat(broken()).singleElement().asString().startsWith("each acknowledged order stands once");
    }

    @Test
    void noticeAnOrderThatIsRejectedForNoReason() {
        // When
        told("acked", Answer.acked("1"));
        stored("1", order("acked", 3), new Outcome("REJECTED", "PRICE_MISMATCH", 2_000));

        // Then
        assertThat(broken()).singleElement().asString().startsWith("each acknowledged order stands once");
    }

    @Test
    void noticeAnOrderAtAWrongPriceThatIsConfirmed() {
        // When
        told(new Request("acked", "key", "P-1", 3, 11), Answer.acked("1"));
        stored("1", new Order("acked", "P-1", 3, 11, 33, 1_000));

        // Then
        assertThat(broken()).singleElement().asString().startsWith("each acknowledged order stands once");
    }

    @Test
    void noticeARefusedRequestThatWasPlaced() {
        // When
        told("refused", Answer.refused("503"));
        stored("1", order("refused", 3));

        // Then
        assertThat(broken()).singleElement().asString().startsWith("nothing stands of what was refused");
    }

    @Test
    void noticeHalfAnOrderThatItsClientGaveUp() {
        // When
        told("left", Answer.unknown("left"));
        picture.trace("1").tellEvent(order("left", 3));

        // Then
        assertThat(broken()).singleElement().asString().startsWith("what a client gave up stands wholly");
    }

    @Test
    void noticeAnOrderThatNobodySent() {
        // When
        stored("1", order("nobody", 3));

        // Then
        assertThat(broken()).singleElement().asString().startsWith("nothing stands that nobody sent");
    }

    private void told(String user, Answer answer) {
        told(new Request(user, "key", "P-1", 3, 10), answer);
    }

    private void told(Request request, Answer answer) {
        log.sent(request, "orders-1");
        log.answered(request, answer);
    }

    private void stored(String id, Order order) {
        stored(id, order, CONFIRMED);
    }

    private void stored(String id, Order order, Outcome outcome) {
        var trace = picture.trace(id);
        trace.tellEvent(order);
        trace.tellEnvelope(order);
        trace.addRow(order);
        trace.addDecision(outcome);
        trace.addOutcomeRow(outcome);
    }

    private static Order order(String user, int qty) {
        return new Order(user, "P-1", qty, 10, 10 * qty, 1_000);
    }

    private List<String> broken() {
        var checks = new ClientChecks(log.histories(), picture);
        return Stream.of(checks.acknowledgedOrdersStand(), checks.refusedRequestsLeftNothing(),
                checks.unknownOrdersAreWholeOrNot(), checks.nothingWasNeverSent())
                .filter(check -> !check.holds()).map(Check::toString).toList();
    }
}
