package dev.lockstep.stack.audit;

/** What became of an order; {@code reason} is null unless it was rejected, {@code decidedAt} in ms since 1970. */
public record Outcome(String status, String reason, long decidedAt) {

    public boolean isConfirmed() {
        return status.equals("CONFIRMED");
    }
}
