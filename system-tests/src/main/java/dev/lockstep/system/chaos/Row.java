package dev.lockstep.system.chaos;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * One line of the report.
 *
 * @param mutation the guard that was taken out; null where all were in place
 * @param broken how many cases broke each invariant, from the first to the seventh
 * @param recoverySeconds median and maximum, from the end of each fault; null where there was none
 */
record Row(String fault, String mutation, int repetitions, RequestCounts requests, List<Long> broken,
        Double recoveryMedianSeconds,
        Double recoveryMaxSeconds, long seed, List<String> findings) {

    static Row of(String fault, List<Duration> recoveries, RequestCounts requests, Verdict verdict, long seed) {
        var seconds = recoveries.stream().map(took -> took.toMillis() / 100 / 10.0).sorted().toList();
        return new Row(fault, null, recoveries.size(), requests,
                Arrays.stream(Invariant.values()).map(verdict::broken).toList(),
                seconds.isEmpty() ? null : seconds.get(seconds.size() / 2),
                seconds.isEmpty() ? null : seconds.get(seconds.size() - 1), seed, verdict.findings());
    }

    Row under(String mutation) {
        return new Row(fault, mutation, repetitions, requests, broken, recoveryMedianSeconds, recoveryMaxSeconds, seed,
                findings);
    }

    @JsonIgnore
    boolean isClean() {
        return broken.stream().allMatch(count -> count == 0);
    }

    /** What it has lost or doubled would be found by every audit that follows; how long it took is over. */
    @JsonIgnore
    boolean hasBrokenTheSystem() {
        return IntStream.range(0, broken.size())
                .anyMatch(index -> index != Invariant.RECOVERY.ordinal() && broken.get(index) > 0);
    }

    String markdown() {
        return "| %s | %d | %d | %d | %d | %d | %s | %s | %s | %d |".formatted(title(), repetitions,
                requests.requests(),
                requests.acked(), requests.refused(), requests.unknown(),
                broken.stream().map(count -> count == 0 ? "holds" : "**" + count + "**")
                        .collect(Collectors.joining(" | ")),
                recoveryMedianSeconds, recoveryMaxSeconds, seed);
    }

    String title() {
        return mutation == null ? fault : "%s, %s".formatted(fault, mutation);
    }
}
