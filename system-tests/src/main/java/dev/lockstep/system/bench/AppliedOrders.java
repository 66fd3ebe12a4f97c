package dev.lockstep.system.bench;

import java.util.List;

import dev.lockstep.stack.Ports;
import dev.lockstep.stack.QuarkusService;

/** Orders that the catalog decides and announces, from a backlog; beside inserts of its inbox's rows alone. */
final class AppliedOrders implements Figure {

    private static final int BACKLOG = 500_000;
    /** What is compared with each other only, and by warm JVMs, takes less. */
    private static final int GROWTH_BACKLOG = 150_000;
    private static final int GROWTH_WARM_UP = 2;
    private static final int GROWTH_ROUNDS = 3;

    @Override
    public String name() {
        return "applied";
    }

    @Override
    public String description() {
        return "orders applied per second by one catalog, from a backlog of %,d".formatted(BACKLOG);
    }

    @Override
    public void measure(Bench.Run run) throws Exception {
        try (var system = new BenchSystem(run.home(), 0)) {
            var stack = system.stack();
            system.startStores();
            startWithAFullShelf(system);
            system.stop(stack.catalog());
            run.tell("  writing the backlog");
            new Backlog(stack.kafka().bootstrapServers()).ofEvents(BACKLOG);
            run.tell("  measuring the limit");
            var raw = RawRows.ofTheInbox(stack.mariadb());
            raw.perSecond(BACKLOG / 5, 1);
            var limit = raw.perSecond(BACKLOG / 2, 1);
            run.tell("  measuring");
            system.start(stack.catalog());
            try (var sold = Counter.ofSoldOrders(stack.mariadb())) {
                run.add(Reading.of("applied by one catalog", new Backlogged(run, sold, 0, BACKLOG).perSecond(),
                        "orders/s").beside(limit).atLeast(0.5));
            }
        }
    }

    /**
     * With few orders in the inbox and, in turn, with many, by the same warm JVM. By two afterwards: the second has to start.
     *
     * @param system of which the stores run
     */
    Growth.Rounds growth(Bench.Run run, BenchSystem system, int few, int many) throws Exception {
        var stack = system.stack();
        startWithAFullShelf(system);
        var rows = new Rows(stack.mariadb());
        rows.ofTheInbox(many);
        rows.swapTheInbox();
        warmUp(run, system);
        var rounds = new Growth.Rounds(run);
        Turns.take(GROWTH_ROUNDS,
                () -> {
                    rows.ofTheInbox(few);
                    rounds.one(apply(run, system));
                },
                () -> {
                    rows.swapTheInbox();
                    rounds.amongMany(apply(run, system));
                    rows.swapTheInbox();
                });
        var second = QuarkusService.catalog(stack.home(), "catalog-2", Ports.free(), stack.kafka(), stack.mariadb());
        system.start(second);
        warmUp(run, system);
        for (int round = 0; round < GROWTH_ROUNDS; round++) {
            rows.ofTheInbox(few);
            rounds.two(apply(run, system));
        }
        List.of(second, stack.catalog()).forEach(system::stop);
        return rounds;
    }

    private static void warmUp(Bench.Run run, BenchSystem system) throws Exception {
        run.tell("  warming up");
        for (int round = 0; round < GROWTH_WARM_UP; round++) {
            apply(run, system);
        }
    }

    private static void startWithAFullShelf(BenchSystem system) throws Exception {
        system.start(system.stack().catalog());
        Shelf.fill(system.stack().mariadb());
    }

    /** What is worked off while the backlog is still written is within its first two fifths, which are not measured. */
    private static double apply(Bench.Run run, BenchSystem system) throws Exception {
        try (var sold = Counter.ofSoldOrders(system.stack().mariadb())) {
            var before = sold.now();
            new Backlog(system.stack().kafka().bootstrapServers()).ofEvents(GROWTH_BACKLOG);
            return new Backlogged(run, sold, before, GROWTH_BACKLOG).perSecond();
        }
    }
}
