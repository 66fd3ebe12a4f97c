package dev.lockstep.system.chaos;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.lockstep.stack.audit.Check;
import dev.lockstep.stack.audit.Check.Tally;
import dev.lockstep.stack.audit.Order;
import dev.lockstep.stack.audit.Picture;
import dev.lockstep.stack.audit.Trace;
import dev.lockstep.system.load.Answer.Knowledge;
import dev.lockstep.system.load.History;
import dev.lockstep.system.load.Request;

/** What the clients were told, against what the system holds. */
final class ClientChecks {

    private final Map<String, History> histories;
    private final Map<String, List<Stored>> storedByUser = new HashMap<>();

    /** An order somewhere in the system. */
    private record Stored(String orderId, Trace trace) {

        Order order() {
            return trace.envelope() != null ? trace.envelope() : trace.event() != null ? trace.event() : trace.row();
        }

        boolean isWhole() {
            return trace.isInBothTopics() && trace.hasOneRow() && trace.isDecidedOnce();
        }

        /** It is what was asked for, and decided by what was wrong with it, if anything was. */
        boolean fulfils(Request request) {
            return isDecidedBy(request.flaw()) && order().productId().equals(request.productId())
                    && order().qty() == request.qty()
                    && order().unitPrice() == request.unitPrice()
                    && order().totalPrice() == request.qty() * request.unitPrice();
        }

        private boolean isDecidedBy(String flaw) {
            var outcome = trace.outcomeRow();
            return flaw == null
                    ? outcome.isConfirmed() || "OUT_OF_STOCK".equals(outcome.reason())
                    : flaw.equals(outcome.reason());
        }

        @Override
        public String toString() {
            return "%s (event %s, envelope %s, row %s, inbox %s, outcome %s)".formatted(orderId,
                    there(trace.event()), there(trace.envelope()), there(trace.row()), there(trace.decision()),
                    trace.outcomeRow() == null ? "missing" : trace.outcomeRow());
        }

        private static String there(Object value) {
            return value == null ? "missing" : "there";
        }
    }

    ClientChecks(Map<String, History> histories, Picture picture) {
        this.histories = histories;
        picture.traces().forEach((id, trace) -> {
            var stored = new Stored(id, trace);
            // Decisions without an order have no user; the audit lists them by themselves.
            if (stored.order() != null) {
                storedByUser.computeIfAbsent(stored.order().userId(), user -> new ArrayList<>(1)).add(stored);
            }
        });
    }

    Check acknowledgedOrdersStand() {
        var tally = new Tally("each acknowledged order stands once, as it was asked for, and is decided");
        histories(Knowledge.ACKED).forEach(history -> {
            var stored = storedOf(history);
            tally.judge(history.orderIds().size() == 1 && stored.size() == 1
                    && history.orderIds().contains(stored.get(0).orderId()) && stored.get(0).isWhole()
                    && stored.get(0).fulfils(history.request()),
                    () -> "%s was told %s; there is %s".formatted(history.request(), history.orderIds(), stored));
        });
        return tally.check();
    }

    Check refusedRequestsLeftNothing() {
        var tally = new Tally("nothing stands of what was refused");
        histories(Knowledge.REFUSED).forEach(history -> tally.judge(storedOf(history).isEmpty(),
                () -> "%s was refused; there is %s".formatted(history.request(), storedOf(history))));
        return tally.check();
    }

    Check unknownOrdersAreWholeOrNot() {
        var tally = new Tally("what a client gave up stands wholly, once, or not at all");
        histories(Knowledge.UNKNOWN).forEach(history -> {
            var stored = storedOf(history);
            tally.judge(stored.isEmpty() || stored.size() == 1 && stored.get(0).isWhole()
                    && stored.get(0).fulfils(history.request()),
                    () -> "%s was given up; there is %s".formatted(history.request(), stored));
        });
        return tally.check();
    }

    Check nothingWasNeverSent() {
        var tally = new Tally("nothing stands that nobody sent");
        storedByUser.forEach(
                (user, stored) -> tally.judge(histories.containsKey(user), () -> "%s of %s".formatted(stored, user)));
        return tally.check();
    }

    private List<Stored> storedOf(History history) {
        return storedByUser.getOrDefault(history.request().user(), List.of());
    }

    private List<History> histories(Knowledge knowledge) {
        return histories.values().stream().filter(history -> history.knowledge() == knowledge).toList();
    }
}
