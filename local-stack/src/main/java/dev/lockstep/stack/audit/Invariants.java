package dev.lockstep.stack.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.lockstep.stack.audit.Check.Tally;

/** What must hold in every picture of the system, whatever happened to it before. */
public record Invariants(Picture picture) {

    public Check everythingIsThere() {
        var tally = new Tally("every topic and table is there");
        tally.judge(picture.missing().isEmpty(), () -> String.join("; ", picture.missing()));
        return tally.check();
    }

    public Check sameOrdersInBothTopics() {
        var tally = new Tally("both topics hold the same orders");
        picture.due().forEach(entry -> tally.judge(
                entry.getValue().isInBothTopics() && entry.getValue().isConsistent(),
                () -> "%s %s".formatted(entry.getKey(), entry.getValue().isInBothTopics()
                        ? "is told in two ways"
                        : entry.getValue().event() == null ? "is in orders only" : "is in example-order-topic only")));
        return tally.check();
    }

    public Check oneRowForEachOrder() {
        var tally = new Tally("each order has one row, equal to its envelope");
        picture.due().forEach(entry -> {
            var trace = entry.getValue();
            tally.judge(trace.hasOneRow() && trace.rowRepeatsEnvelope(picture.isQuiet()),
                    () -> "%s %s".formatted(entry.getKey(), trace.row() == null
                            ? "has none"
                            : "has %s for %s".formatted(trace.row(), trace.envelope())));
        });
        return tally.check();
    }

    public Check eachOrderIsDecidedOnce() {
        var tally = new Tally("each order has one inbox row and one outcome, and they agree");
        picture.due().forEach(entry -> tally.judge(
                entry.getValue().isDecidedOnce() || picture.mayBePruned(entry.getValue()),
                () -> "%s has inbox row %s and outcome %s".formatted(entry.getKey(), entry.getValue().decision(),
                        entry.getValue().outcomeRow())));
        return tally.check();
    }

    public Check nothingWithoutAnOrder() {
        var tally = new Tally("no row, decision or outcome without its order");
        picture.traces().forEach((id, trace) -> tally.judge(trace.isOrdered(), () -> id));
        return tally.check();
    }

    public Check outcomesNeverChange() {
        var tally = new Tally("an outcome never changes");
        picture.traces().entrySet().stream().filter(entry -> entry.getValue().isDecided())
                .forEach(entry -> tally.judge(entry.getValue().outcomeStands(), entry::getKey));
        return tally.check();
    }

    public Check stockIsWhatIsLeft() {
        var confirmed = confirmed();
        var tally = new Tally("stock is what was supplied less what was confirmed, and never below zero");
        picture.stocks().forEach(stock -> {
            var sold = confirmed.getOrDefault(stock.productId(), 0L);
            tally.judge(stock.left() >= 0 && stock.supplied() - sold == stock.left() && stock.sold() == sold,
                    () -> "%s, confirmed %d".formatted(stock, sold));
        });
        return tally.check();
    }

    /** @param planted keys of those that were put there on purpose */
    public Check deadLettersAreOnly(Set<String> planted) {
        var tally = new Tally("no dead letters" + (planted.isEmpty() ? "" : " other than those that were planted"));
        picture.deadLetters().forEach(
                letter -> tally.judge(letter.key() != null && planted.contains(letter.key()), letter::toString));
        return tally.check();
    }

    public Check deadLettersHold(Set<String> planted) {
        var kept = picture.deadLetters().stream().map(DeadLetter::key).collect(Collectors.toSet());
        var tally = new Tally("every planted record is a dead letter");
        planted.forEach(key -> tally.judge(kept.contains(key), () -> key));
        return tally.check();
    }

    public List<Check> all() {
        return List.of(everythingIsThere(), sameOrdersInBothTopics(), oneRowForEachOrder(), eachOrderIsDecidedOnce(),
                nothingWithoutAnOrder(), outcomesNeverChange(), stockIsWhatIsLeft(), deadLettersAreOnly(Set.of()));
    }

    /** By the inbox, which is of one moment with the stock; by the outcome where the inbox has forgotten. */
    private Map<String, Long> confirmed() {
        var confirmed = new HashMap<String, Long>();
        picture.traces().values().forEach(trace -> {
            var outcome = picture.mayBePruned(trace) ? trace.outcomeRow() : trace.decision();
            if (outcome != null && outcome.isConfirmed() && trace.event() != null) {
                confirmed.merge(trace.event().productId(), (long) trace.event().qty(), Long::sum);
            }
        });
        return confirmed;
    }
}
