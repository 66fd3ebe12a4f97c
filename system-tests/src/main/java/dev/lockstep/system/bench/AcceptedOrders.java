package dev.lockstep.system.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import dev.lockstep.stack.Part;
import dev.lockstep.stack.QuarkusService;
import dev.lockstep.system.bench.load.Latency;
import dev.lockstep.system.bench.load.LoadGenerator;
import dev.lockstep.system.bench.load.LoadOrder;
import dev.lockstep.system.bench.load.LoadResult;
import dev.lockstep.system.mutation.AgentJar;

/**
 * Orders that were acknowledged, beside the same endpoint on a second instance that parses and validates and publishes
 * nothing. The two are measured in turn, so that both see the same machine. Catalog and sink do not run: they have figures
 * of their own. One connection's latencies are compared with those of transactions on a plain producer, more
 * connections' p99 with their own p50.
 */
final class AcceptedOrders implements Figure {

    private static final int ROUNDS = 3;
    private static final double SECONDS = 3;
    private static final double WARM_UP_SECONDS = 3;
    private static final int WARM_UPS_AT_MOST = 7;
    private static final int GROWTH_CONNECTIONS = 256;
    private static final double GROWTH_WARM_UP_SECONDS = 4;
    /** Many short ones, as the machine's own speed drifts within seconds. */
    private static final int GROWTH_ROUNDS = 9;
    private static final double GROWTH_SECONDS = 2;

    private record Level(int connections, Double bar) {}

    private static final List<Level> LEVELS = List.of(new Level(1, null), new Level(16, null), new Level(64, 0.20),
            new Level(256, 0.45), new Level(1024, 0.55));

    @Override
    public String name() {
        return "accepted";
    }

    @Override
    public String description() {
        return "orders acknowledged per second, and how long each took";
    }

    @Override
    public void measure(Bench.Run run) throws Exception {
        try (var system = new BenchSystem(run.home(), 2); var generator = new LoadGenerator()) {
            var orders = system.stack().orders().get(0);
            var unpublished = AgentJar.without("unpublished", system.stack().orders().get(1));
            system.startStores();
            system.start(orders, unpublished);
            run.tell("  warming up");
            WarmUp.until(run, system, WARM_UPS_AT_MOST, () -> {
                // One by one last, with which it begins: transactions of one order take other ways than those of many.
                for (var connections : List.of(64, 1024, 1)) {
                    generator.run(LoadOrder.placing(List.of(orders.port()), connections, WARM_UP_SECONDS));
                    generator.run(LoadOrder.placing(List.of(unpublished.port()), connections, WARM_UP_SECONDS));
                }
            });
            var plot = new ConcurrencyPlot();
            for (var level : LEVELS) {
                measure(level, run, plot, system, generator, List.of(orders.port()), List.of(unpublished.port()));
            }
            plot.write(run.file("accepted.svg"));
        }
    }

    /**
     * In the same warm JVMs: else what is compared is how far the JIT has come in each. In turn, so that all see the same
     * machine.
     *
     * @param system of which the stores run; many rows of the read model are put aside
     */
    Growth.Rounds growth(Bench.Run run, BenchSystem system, int few) throws Exception {
        try (var generator = new LoadGenerator()) {
            var instances = system.stack().orders();
            system.start(instances.toArray(Part[]::new));
            var rows = new Rows(system.stack().mariadb());
            rows.ofTheReadModel(few);
            var both = instances.stream().map(QuarkusService::port).toList();
            var first = both.subList(0, 1);
            run.tell("  warming up");
            WarmUp.until(run, system, WARM_UPS_AT_MOST, () -> {
                // Both twice: half as many orders in a transaction are another way to go, and the second JVM is the colder one.
                for (var ports : List.of(first, both.subList(1, 2), both, both)) {
                    generator.run(LoadOrder.placing(ports, GROWTH_CONNECTIONS, GROWTH_WARM_UP_SECONDS));
                }
            });
            var rounds = new Growth.Rounds(run);
            Turns.take(GROWTH_ROUNDS,
                    () -> rounds.one(grown(generator, first)),
                    () -> rounds.two(grown(generator, both)),
                    () -> {
                        rows.swapTheReadModel();
                        rounds.amongMany(grown(generator, first));
                        rows.swapTheReadModel();
                    });
            return rounds;
        }
    }

    private static <T, R> List<R> each(List<T> rounds, Function<T, R> figure) {
        return rounds.stream().map(figure).toList();
    }

    private static double grown(LoadGenerator generator, List<Integer> ports) throws Exception {
        return generator.run(LoadOrder.placing(ports, GROWTH_CONNECTIONS, GROWTH_SECONDS)).perSecond();
    }

    private void measure(Level level, Bench.Run run, ConcurrencyPlot plot, BenchSystem system, LoadGenerator generator,
            List<Integer> orders, List<Integer> unpublished) throws Exception {
        var real = new ArrayList<LoadResult>();
        var limit = new ArrayList<LoadResult>();
        var commits = new ArrayList<Latency>();
        for (int round = 0; round < ROUNDS; round++) {
            limit.add(generator.run(LoadOrder.placing(unpublished, level.connections, SECONDS)));
            real.add(generator.run(LoadOrder.placing(orders, level.connections, SECONDS)));
            if (level.connections == 1) {
                commits.add(PlainTransactions.measure(system.stack().kafka().bootstrapServers()));
            }
        }
        var what = "accepted, %,d connections".formatted(level.connections);
        var rate = Reading.inTurn(what, each(real, LoadResult::perSecond), each(limit, LoadResult::perSecond),
                "orders/s");
        run.add(level.bar == null ? rate : rate.atLeast(level.bar));
        var answered = each(real, LoadResult::answered);
        var p50s = each(answered, Latency::p50);
        var p99s = each(answered, Latency::p99);
        var p50 = Reading.of(what + ", p50", p50s, "ms");
        var p99 = Reading.inTurn(what + ", p99", p99s, p50s, "ms");
        if (level.connections == 1) {
            run.add(Reading.inTurn(what + ", p50", p50s, each(commits, Latency::p50), "ms").atMost(1.5));
            run.add(Reading.inTurn(what + ", p99", p99s, each(commits, Latency::p99), "ms"));
        } else {
            run.add(p50);
            run.add(level.bar == null ? p99 : p99.atMost(4));
        }
        plot.add(level.connections, rate.value(), rate.limit(), p50.value(), p99.value());
        var failed = real.stream().mapToLong(LoadResult::failed).sum();
        if (failed > 0) {
            run.tell("  %,d requests of %s were not answered with 201", failed, what);
        }
    }
}
