package dev.lockstep.system.bench;

import java.util.List;
import java.util.stream.IntStream;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One line of the table: what was measured, beside the limit that it is compared with.
 *
 * @param limit in the same unit, from the same run; null where there is nothing to compare with
 * @param ratio of value to limit; where they were measured in turn, the median of the rounds' own
 * @param bar what the ratio, or the value where there is no limit, has to be; null where nothing is demanded
 * @param holds whether it is; null where nothing is demanded
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Reading(String figure, double value, String unit, Double limit, Double ratio, String bar, Boolean holds) {

    static Reading of(String figure, double value, String unit) {
        return new Reading(figure, value, unit, null, null, null, null);
    }

    /** Of several rounds. */
    static Reading of(String figure, List<Double> values, String unit) {
        return of(figure, Median.of(values), unit);
    }

    /**
     * Of several rounds, in each of which value and limit were measured within seconds. The ratio is the median of the
     * rounds' own, since the machine's speed differs more between rounds than within one.
     */
    static Reading inTurn(String figure, List<Double> values, List<Double> limits, String unit) {
        var ratios = IntStream.range(0, values.size()).mapToObj(round -> values.get(round) / limits.get(round))
                .toList();
        return new Reading(figure, Median.of(values), unit, Median.of(limits), Median.of(ratios), null, null);
    }

    Reading beside(double limit) {
        return new Reading(figure, value, unit, limit, value / limit, null, null);
    }

    Reading atLeast(double bar) {
        return judged("≥ " + number(bar), compared() >= bar);
    }

    Reading atMost(double bar) {
        return judged("≤ " + number(bar), compared() <= bar);
    }

    private Reading judged(String demand, boolean met) {
        return new Reading(figure, value, unit, limit, ratio, demand, met);
    }

    private double compared() {
        return ratio == null ? value : ratio;
    }

    /** Three digits that count. */
    static String number(Double value) {
        if (value == null) {
            return "";
        }
        if (Math.abs(value) >= 100) {
            return "%,.0f".formatted(value);
        }
        return Math.abs(value) >= 10 ? "%.1f".formatted(value) : "%.2f".formatted(value);
    }
}
