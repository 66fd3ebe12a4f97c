package dev.lockstep.system.chaos;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * One line of the report.
 *
 * @param broken how many cases broke each invariant, from the first to the seventh
 * @param recoverySeconds median and maximum, from the end of each fault; null where there was none
 */
record Row(String fault, int repetitions, RequestCounts requests, List<Long> broken, Double recoveryMedianSeconds,
        Double recoveryMaxSeconds, long seed, List<String> findings) {

    static Row of(String fault, List<Duration> recoveries, RequestCounts requests, Verdict verdict, long seed) {
        var seconds = recoveries.stream().map(took -> took.toMillis() / 100 / 10.0).sorted().toList();
        return new Row(fault, recoveries.size(), requests,
                Arrays.stream(Invariant.values()).map(verdict::broken).toList(),
                seconds.isEmpty() ? null : seconds.get(seconds.size() / 2),
                seconds.isEmpty() ? null : seconds.get(seconds.size() - 1), seed, verdict.findings());
    }

    @JsonIgnore
    boolean isClean() {
        return broken.stream().allMatch(count -> count == 0);
    }

    String markdown() {
        return "| %s | %d | %d | %d | %d | %d | %s | %s | %s | %d |".formatted(fault, repetitions, requests.requests(),
                requests.acked(), requests.refused(), requests.unknown(),
                broken.stream().map(count -> count == 0 ? "holds" : "**" + count + "**")
                        .collect(Collectors.joining(" | ")),
                recoveryMedianSeconds, recoveryMaxSeconds, seed);
    }
}
