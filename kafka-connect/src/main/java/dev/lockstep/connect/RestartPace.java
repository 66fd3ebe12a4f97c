package dev.lockstep.connect;

/** At once, and ever more rarely while that does not help; never so rarely that whoever mended the cause has to wait. */
final class RestartPace {

    private static final int LONGEST = 4;

    private int looks = 1;
    private int ahead;

    /** Asked at each look that finds something failed. */
    boolean isDue() {
        ahead = Math.max(0, ahead - 1);
        return ahead == 0;
    }

    void restarted() {
        ahead = looks;
        looks = Math.min(LONGEST, 2 * looks);
    }

    void reset() {
        looks = 1;
        ahead = 0;
    }
}
