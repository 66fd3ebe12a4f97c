package dev.lockstep.system.bench;

import java.util.List;

import dev.lockstep.stack.Progress;
import dev.lockstep.system.bench.load.LoadGenerator;
import dev.lockstep.system.bench.load.LoadOrder;

/**
 * How long after its 201 an order is in the read model, and its outcome: with everything running, at fixed rates. The
 * limit is one of each thing that has to happen one after the other: a commit, a poll, an insert.
 */
final class TimeToVisible implements Figure {

    /** The larger one first, which warms up for the smaller. */
    private static final List<Integer> RATES = List.of(1000, 100);
    private static final int CONNECTIONS = 64;
    private static final double SECONDS = 20;
    /**
     * As much as goes in, so that every JVM has soon compiled what it does most; and then, while that is worked off, as much
     * as is measured, since small polls take other ways than large ones.
     */
    private static final double RUSH_SECONDS = 10;
    private static final double CALM_SECONDS = 100;
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
            generator.run(
                    LoadOrder.placingAt(RATES.get(0), port, CONNECTIONS, CALM_SECONDS, watch(readModel, RATES.get(0))));
            var limit = new OneByOne(stack.kafka().bootstrapServers(), stack.mariadb()).measure();
            for (int rate : RATES) {
                var seen = generator
                        .run(LoadOrder.placingAt(rate, port, CONNECTIONS, SECONDS, watch(readModel, rate)));
                var judged = rate == 1000;
                var at = " at %,d orders/s".formatted(rate);
                var row50 = Reading.of("201 to row" + at + ", p50", seen.rowSeen().p50(), "ms").beside(limit.p50());
                run.add(judged ? row50.atMost(3) : row50);
                var row99 = Reading.of("201 to row" + at + ", p99", seen.rowSeen().p99(), "ms").beside(limit.p99());
                run.add(judged ? row99.atMost(10) : row99);
                var outcome50 = Reading.of("201 to outcome" + at + ", p50", seen.outcomeSeen().p50(), "ms")
                        .beside(limit.p50());
                run.add(judged ? outcome50.atMost(5) : outcome50);
                run.add(Reading.of("201 to outcome" + at + ", p99", seen.outcomeSeen().p99(), "ms")
                        .beside(limit.p99()));
                run.add(Reading.of("answer" + at + ", p99", seen.answered().p99(), "ms"));
            }
        }
    }

    private static LoadOrder.Watch watch(String readModel, int rate) {
        return new LoadOrder.Watch(readModel, Math.max(1, rate / WATCHED_PER_SECOND));
    }
}
