package dev.lockstep.system.bench;

import java.util.ArrayList;
import java.util.List;

import dev.lockstep.stack.Ports;
import dev.lockstep.stack.QuarkusService;

/** Orders that the catalog decides and announces, from a backlog; beside inserts of its inbox's rows alone. */
final class AppliedOrders implements Figure {

    private static final int BACKLOG = 500_000;

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
            prepare(run, system, 0, BACKLOG);
            run.tell("  measuring the limit");
            var raw = RawRows.ofTheInbox(system.stack().mariadb());
            raw.perSecond(BACKLOG / 5, 1);
            var limit = raw.perSecond(BACKLOG, 1);
            run.add(Reading.of("applied by one catalog", apply(run, system, 1, BACKLOG), "orders/s").beside(limit)
                    .atLeast(0.5));
        }
    }

    /** @param already rows of the inbox that are there before */
    double perSecond(Bench.Run run, int instances, int already, int backlog) throws Exception {
        try (var system = new BenchSystem(run.home(), 0)) {
            prepare(run, system, already, backlog);
            return apply(run, system, instances, backlog);
        }
    }

    private static void prepare(Bench.Run run, BenchSystem system, int already, int backlog) throws Exception {
        var catalog = system.stack().catalog();
        system.startStores();
        system.start(catalog);
        Shelf.fill(system.stack().mariadb());
        system.stop(catalog);
        if (already > 0) {
            new Rows(system.stack().mariadb()).ofTheInbox(already);
        }
        run.tell("  writing the backlog");
        new Backlog(system.stack().kafka().bootstrapServers()).ofEvents(backlog);
    }

    private static double apply(Bench.Run run, BenchSystem system, int instances, int backlog) throws Exception {
        run.tell("  measuring");
        var stack = system.stack();
        var catalogs = new ArrayList<>(List.of(stack.catalog()));
        for (int number = 2; number <= instances; number++) {
            catalogs.add(QuarkusService.catalog(stack.home(), "catalog-" + number, Ports.free(), stack.kafka(),
                    stack.mariadb()));
        }
        system.start(catalogs.toArray(QuarkusService[]::new));
        return new Backlogged(run, stack.mariadb(), "catalog", "SELECT COALESCE(SUM(sold), 0) FROM catalog_items",
                backlog).perSecond();
    }
}
