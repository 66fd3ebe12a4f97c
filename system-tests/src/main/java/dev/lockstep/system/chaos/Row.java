package dev.lockstep.system.chaos;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * One line of the report.
 *
 * @param mutation the guard that was taken out; null where all were in place
 * @param broken how many cases broke each invariant, from the first to the seventh, null where that could not be looked at;
 *            empty where the fault was skipped
 * @param recoverySeconds median and maximum, from the end of each fault; null where there was none
 */
public record Row(String fault, String mutation, int repetitions, RequestCounts requests, List<Long> broken,
        Double recoveryMedianSeconds,
        Double recoveryMaxSeconds, long seed, List<String> findings) {

    static Row of(String fault, List<Duration> recoveries, RequestCounts requests, Verdict verdict, long seed) {
        var seconds = recoveries.stream().map(took -> took.toMillis() / 100 / 10.0).sorted().toList();
        return new Row(fault, null, recoveries.size(), requests,
                Arrays.stream(Invariant.values()).map(verdict::broken).toList(),
                seconds.isEmpty() ? null : seconds.get(seconds.size() / 2),
                seconds.isEmpty() ? null : seconds.get(seconds.size() - 1), seed, verdict.findings());
    }

    /** It could not be tried on this machine, which proves nothing. */
    static Row skipped(String fault, String reason, long seed) {
        return new Row(fault, null, 0, new RequestCounts(0, 0, 0, 0), List.of(), null, null, seed, List.of(reason));
    }

    /** The system did not come back, so that nobody can be asked what stands. */
    static Row lost(String fault, String reason, long seed) {
        var broken = Arrays.stream(Invariant.values()).map(each -> each == Invariant.RECOVERY ? 1L : null).toList();
        return new Row(fault, null, 1, new RequestCounts(0, 0, 0, 0), broken, null, null, seed,
                List.of("%d. the system did not come back: %s".formatted(Invariant.RECOVERY.number(), reason)));
    }

    Row under(String mutation) {
        return new Row(fault, mutation, repetitions, requests, broken, recoveryMedianSeconds, recoveryMaxSeconds, seed,
                findings);
    }

    @JsonIgnore
    public boolean isClean() {
        return !isSkipped() && broken.stream().allMatch(count -> count != null && count == 0);
    }

    @JsonIgnore
    boolean isSkipped() {
        return broken.isEmpty();
    }

    /** What it has lost or doubled would be found by every audit that follows; how long it took is over. */
    @JsonIgnore
    boolean hasBrokenTheSystem() {
        return IntStream.range(0, broken.size())
                .filter(index -> index != Invariant.RECOVERY.ordinal())
                .anyMatch(index -> broken.get(index) == null || broken.get(index) > 0);
    }

    String markdown() {
        return "| %s | %d | %d | %d | %d | %d | %s | %s | %s | %d |".formatted(title(), repetitions,
                requests.requests(),
                requests.acked(), requests.refused(), requests.unknown(),
                isSkipped()
                        ? String.join(" | ", Collections.nCopies(Invariant.values().length, "SKIPPED"))
                        : judgement(),
                recoveryMedianSeconds, recoveryMaxSeconds, seed);
    }

    private String judgement() {
        return broken.stream().map(Row::judgement).collect(Collectors.joining(" | "));
    }

    private static String judgement(Long count) {
        if (count == null) {
            return "?";
        }
        return count == 0 ? "holds" : "**" + count + "**";
    }

    String title() {
        return mutation == null ? fault : "%s, %s".formatted(fault, mutation);
    }
}
