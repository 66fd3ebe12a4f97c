package dev.lockstep.system.chaos;

/** What the campaign proves, in the order of the report's columns. */
enum Invariant {
    ACKED_STANDS("every acknowledged order has one row equal to its request, one inbox row and one outcome"),
    NOTHING_ELSE("nothing of a refused or unsent request; what was given up stands wholly or not at all"),
    STOCK("supplied less confirmed is the stock, which is never below zero"),
    SAME_ORDERS("both topics hold the same orders"),
    OUTCOME_STANDS("an outcome never changes"),
    DEAD_LETTERS("the dead letters are those that were planted"),
    RECOVERY("all is running and caught up within 60 s of the fault's end");

    private final String claim;

    Invariant(String claim) {
        this.claim = claim;
    }

    int number() {
        return ordinal() + 1;
    }

    String claim() {
        return claim;
    }
}
