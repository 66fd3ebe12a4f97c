package dev.lockstep.system.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import dev.lockstep.stack.Progress;
import dev.lockstep.system.bench.load.Latency;
import dev.lockstep.system.bench.load.LoadGenerator;
import dev.lockstep.system.bench.load.LoadOrder;
import dev.lockstep.system.bench.load.LoadResult;

/**
 * How long after its 201 an order is in the read model, and its outcome: with everything running, at fixed rates. The
 * limit is one of each thing that has to happen one after the other: a commit, a poll, an insert.
 */
final class TimeToVisible implements Figure {

    private static final int RATE_WITH_BARS = 1000;
    private static final int LOW_RATE = 100;
    private static final int CONNECTIONS = 64;
    private static final int ROUNDS = 3;
    private static final double SECONDS = 10;
    /**
     * As much as goes in, so that every JVM soon knows what it does most; and then, while that is worked off, as much as is
     * measured, since small polls take other ways than large ones.
     */
    private static final double RUSH_SECONDS = 30;
    private static final double CALM_SECONDS = 15;
    private static final int CALMS_AT_MOST = 10;
    /** So few that most of the time nobody has to be looked for, as looking takes the database's time. */
    private static final int WATCHED_PER_SECOND = 50;

    @Override
    public String name() {
        return "visible";
    }

    @Override
    public String description() {
        return "time from 201 to the order's row, and to its outcome's";
    }

    @Override
    public void measure(Bench.Run run) throws Exception {
        try (var system = new BenchSystem(run.home(), 1); var generator = new LoadGenerator()) {
            var stack = system.stack();
            stack.up(Progress.SILENT);
            Shelf.fill(stack.mariadb());
            var port = List.of(stack.orders().get(0).port());
            run.tell("  warming up");
            generator.run(LoadOrder.placing(port, CONNECTIONS, RUSH_SECONDS));
            var readModel = "%s?user=root&password=%s".formatted(stack.mariadb().jdbcUrl("orders"),
                    stack.mariadb().password("root"));
            WarmUp.until(run, system, CALMS_AT_MOST,
                    () -> generator.run(atRate(RATE_WITH_BARS, port, CALM_SECONDS, readModel)));
            var oneByOne = new OneByOne(stack.kafka().bootstrapServers(), stack.mariadb());
            var limits = new ArrayList<Latency>();
            var many = new ArrayList<LoadResult>();
            var few = new ArrayList<LoadResult>();
            for (int round = 1; round <= ROUNDS; round++) {
                run.tell("  round %d of %d", round, ROUNDS);
                limits.add(oneByOne.measure());
                many.add(generator.run(atRate(RATE_WITH_BARS, port, SECONDS, readModel)));
                few.add(generator.run(atRate(LOW_RATE, port, SECONDS, readModel)));
            }
            var high = new Seen(RATE_WITH_BARS, many, limits);
            run.add(high.row("p50", Latency::p50).atMost(3));
            run.add(high.row("p99", Latency::p99).atMost(10));
            run.add(high.outcome("p50", Latency::p50).atMost(5));
            run.add(high.outcome("p99", Latency::p99));
            run.add(high.answer());
            run.add(high.notAccepted().atMost(0));
            var low = new Seen(LOW_RATE, few, limits);
            run.add(low.row("p50", Latency::p50));
            run.add(low.row("p99", Latency::p99));
            run.add(low.outcome("p50", Latency::p50));
            run.add(low.outcome("p99", Latency::p99));
            run.add(low.answer());
        }
    }

    /** In several rounds, beside as many of what is compared with. */
    private record Seen(int rate, List<LoadResult> rounds, List<Latency> limits) {

        Reading row(String name, Function<Latency, Double> percentile) {
            return beside("201 to row", LoadResult::rowSeen, name, percentile);
        }

        Reading outcome(String name, Function<Latency, Double> percentile) {
            return beside("201 to outcome", LoadResult::outcomeSeen, name, percentile);
        }

        Reading answer() {
            return Reading.of("answer at %,d orders/s, p99".formatted(rate),
                    each(LoadResult::answered, Latency::p99), "ms");
        }

        /** The times are of the others, which one that is refused makes shorter. */
        Reading notAccepted() {
            return Reading.of("not accepted at %,d orders/s".formatted(rate),
                    rounds.stream().mapToLong(LoadResult::failed).sum(), "orders");
        }

        private Reading beside(String what, Function<LoadResult, Latency> event, String name,
                Function<Latency, Double> percentile) {
            return Reading.inTurn("%s at %,d orders/s, %s".formatted(what, rate, name), each(event, percentile),
                    limits.stream().map(percentile).toList(), "ms");
        }

        private List<Double> each(Function<LoadResult, Latency> event, Function<Latency, Double> percentile) {
            return rounds.stream().map(event).map(percentile).toList();
        }
    }

    private static LoadOrder atRate(int rate, List<Integer> port, double seconds, String readModel) {
        return LoadOrder.placingAt(rate, port, CONNECTIONS, seconds,
                new LoadOrder.Watch(readModel, Math.max(1, rate / WATCHED_PER_SECOND)));
    }
}
