package dev.lockstep.system.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** Of several rounds: one that the machine has disturbed does not count. */
final class Median {

    private Median() {
    }

    static <T> double of(List<T> rounds, ToDoubleFunction<T> figure) {
        var sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
