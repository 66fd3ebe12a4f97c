package dev.lockstep.stack.audit;

/**
 * All that stands of one order, in topics and tables. There may be hundreds of thousands, so that equal values share
 * one object.
 */
public final class Trace {

    private boolean due;
    private boolean contradicted;
    private boolean outcomeChanged;
    private Order event;
    private Order envelope;
    private Order row;
    private int envelopes;
    private int rows;
    private int decisions;
    private int outcomeRows;
    private Outcome decision;
    private Outcome published;
    private Outcome outcomeRow;

    /** It was there when the audit began; one that came later may not have reached everything yet. */
    public boolean isDue() {
        return due;
    }

    public Order event() {
        return event;
    }

    /** The last one: that is the one which the row repeats. */
    public Order envelope() {
        return envelope;
    }

    public Order row() {
        return row;
    }

    public Outcome decision() {
        return decision;
    }

    public Outcome outcomeRow() {
        return outcomeRow;
    }

    boolean isOrdered() {
        return event != null || envelope != null;
    }

    public boolean isInBothTopics() {
        return event != null && envelope != null;
    }

    /** Every record of it tells the same. */
    boolean isConsistent() {
        return !contradicted;
    }

    public boolean hasOneRow() {
        return rows == 1;
    }

    /** While orders flow, a retry may have been read here and not be in the table yet. */
    boolean rowRepeatsEnvelope(boolean quiet) {
        return row.equals(envelope) || !quiet && envelopes > 1 && row.isRetoldBy(envelope);
    }

    public boolean isDecidedOnce() {
        return decisions == 1 && outcomeRows == 1 && decision.equals(outcomeRow);
    }

    boolean isDecided() {
        return decision != null || outcomeRow != null || published != null;
    }

    public boolean outcomeStands() {
        return !outcomeChanged && (published == null || outcomeRow == null || published.equals(outcomeRow));
    }

    public void due() {
        due = true;
    }

    public void tellEvent(Order told) {
        var known = event == null ? envelope : event;
        contradicted |= known != null && !known.isRetoldBy(told);
        event = shared(told, known);
    }

    public void tellEnvelope(Order told) {
        var known = envelope == null ? event : envelope;
        contradicted |= known != null && !known.isRetoldBy(told);
        envelope = shared(told, known);
        envelopes++;
        row = shared(row, envelope);
    }

    public void addRow(Order stored) {
        row = shared(stored, envelope);
        rows++;
    }

    public void tellOutcome(Outcome told) {
        outcomeChanged |= published != null && !published.equals(told);
        published = shared(told, outcomeRow);
    }

    public void addOutcomeRow(Outcome stored) {
        outcomeRow = shared(stored, decision);
        outcomeRows++;
    }

    public void addDecision(Outcome stored) {
        decision = shared(stored, outcomeRow);
        decisions++;
    }

    private static <T> T shared(T value, T known) {
        return known != null && known.equals(value) ? known : value;
    }
}
