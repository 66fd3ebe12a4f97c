package dev.lockstep.system.bench;

import java.util.List;

/** Of several rounds: one that the machine has disturbed does not count. */
final class Median {

    private Median() {
    }

    static double of(List<Double> rounds) {
        return rounds.stream().sorted().toList().get(rounds.size() / 2);
    }
}
