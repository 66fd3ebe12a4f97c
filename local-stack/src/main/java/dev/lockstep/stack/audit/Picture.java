package dev.lockstep.stack.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Everything that topics and tables held at one moment. */
public final class Picture {

    private final Map<String, Trace> traces = new HashMap<>();
    private final Map<String, String> shared = new HashMap<>();
    private final List<Stock> stocks = new ArrayList<>();
    private final List<DeadLetter> deadLetters = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private long oldestDecision = Long.MAX_VALUE;
    private boolean quiet = true;

    public Map<String, Trace> traces() {
        return traces;
    }

    public List<Stock> stocks() {
        return stocks;
    }

    public List<DeadLetter> deadLetters() {
        return deadLetters;
    }

    /** Topics and tables that are not there, each as a sentence. */
    List<String> missing() {
        return missing;
    }

    /** No order was placed while it was taken. */
    boolean isQuiet() {
        return quiet;
    }

    void ordersFlowed() {
        quiet = false;
    }

    /** The inbox forgets by age: whatever was decided before its oldest row may be gone from it. */
    boolean mayBePruned(Trace trace) {
        return trace.decision() == null && trace.outcomeRow() != null
                && trace.outcomeRow().decidedAt() < oldestDecision;
    }

    public Trace trace(String orderId) {
        return traces.computeIfAbsent(orderId, id -> new Trace());
    }

    void decided(String orderId, Outcome outcome) {
        trace(orderId).addDecision(outcome);
        oldestDecision = Math.min(oldestDecision, outcome.decidedAt());
    }

    /** One object for the products, statuses and reasons that every order repeats. */
    String shared(String value) {
        return value == null ? null : shared.computeIfAbsent(value, same -> same);
    }

    Stream<Map.Entry<String, Trace>> due() {
        return traces.entrySet().stream().filter(entry -> entry.getValue().isDue());
    }
}
