package dev.lockstep.system.bench;

/** What is compared with each other is measured one after the other, round by round. */
final class Turns {

    private Turns() {
    }

    /** Who is first changes from round to round, so that nobody always comes after a pause. */
    static void take(int rounds, Action... turns) throws Exception {
        for (int round = 0; round < rounds; round++) {
            for (int place = 0; place < turns.length; place++) {
                turns[(round + place) % turns.length].run();
            }
        }
    }
}
