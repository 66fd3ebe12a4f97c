package dev.lockstep.stack.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** One claim about the system, and what was found: how many cases were judged, how many broke it, and the first few. */
public record Check(String claim, long judged, long broken, List<String> examples) {

    private static final int EXAMPLES = 5;

    public boolean holds() {
        return broken == 0;
    }

    @Override
    public String toString() {
        return holds()
                ? "%s: %d judged".formatted(claim, judged)
                : "%s: broken by %d of %d: %s".formatted(claim, broken, judged, String.join("; ", examples));
    }

    /** Judges case after case. */
    public static final class Tally {

        private final String claim;
        private final List<String> examples = new ArrayList<>();
        private long judged;
        private long broken;

        public Tally(String claim) {
            this.claim = claim;
        }

        public void judge(boolean holds, Supplier<String> example) {
            judged++;
            if (!holds) {
                broken++;
                if (examples.size() < EXAMPLES) {
                    examples.add(example.get());
                }
            }
        }

        public Check check() {
            return new Check(claim, judged, broken, List.copyOf(examples));
        }
    }
}
