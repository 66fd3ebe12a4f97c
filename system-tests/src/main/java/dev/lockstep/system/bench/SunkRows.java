package dev.lockstep.system.bench;

import java.util.Map;

import dev.lockstep.stack.Part;
import dev.lockstep.system.mutation.ChangedConnectors;
import dev.lockstep.system.mutation.VariedPart;

/** Rows that the sink writes, from a backlog; beside multi-row upserts of the same rows by somebody who does nothing else. */
final class SunkRows implements Figure {

    private static final int BACKLOG = 500_000;
    private static final int BACKLOG_OF_THE_DEFAULT = 100_000;
    /** What the connector, the driver and the worker do unless told otherwise; without what we put beside the sink. */
    private static final Map<String, String> DEFAULT = Map.of("batch.size", "500", "consumer.override.max.poll.records",
            "500", "connection.url",
            "${file:secrets/database.properties:url}?connectTimeout=3000&socketTimeout=10000",
            "value.converter", "org.apache.kafka.connect.json.JsonConverter", "tasks.max", "1");

    @Override
    public String name() {
        return "sunk";
    }

    @Override
    public String description() {
        return "rows per second of the sink, from a backlog of %,d".formatted(BACKLOG);
    }

    @Override
    public void measure(Bench.Run run) throws Exception {
        double limit;
        double sunk;
        try (var system = new BenchSystem(run.home(), 0)) {
            prepare(run, system, 0, BACKLOG);
            run.tell("  measuring the limit");
            var raw = RawRows.ofTheReadModel(system.stack().mariadb());
            raw.perSecond(BACKLOG / 5, 1);
            limit = raw.perSecond(BACKLOG, 1);
            run.add(Reading.of("multi-row upserts, two connections", raw.perSecond(BACKLOG, 2), "rows/s")
                    .beside(limit));
            sunk = sink(run, system, system.stack().connect(), Map.of(), 0, BACKLOG);
        }
        run.add(Reading.of("sunk", sunk, "rows/s").beside(limit).atLeast(0.4));
        run.add(Reading.of("sunk, beside the default configuration", sunk, "rows/s")
                .beside(perSecondOfTheDefault(run)).atLeast(3));
    }

    /** @param already rows that are there before */
    double perSecond(Bench.Run run, int tasks, int already, int backlog) throws Exception {
        try (var system = new BenchSystem(run.home(), 0)) {
            prepare(run, system, already, backlog);
            return sink(run, system, system.stack().connect(), Map.of("tasks.max", Integer.toString(tasks)), already,
                    backlog);
        }
    }

    private static double perSecondOfTheDefault(Bench.Run run) throws Exception {
        try (var system = new BenchSystem(run.home(), 0)) {
            prepare(run, system, 0, BACKLOG_OF_THE_DEFAULT);
            return sink(run, system, SinkAsDelivered.of(system.stack().connect()), DEFAULT, 0,
                    BACKLOG_OF_THE_DEFAULT);
        }
    }

    private static void prepare(Bench.Run run, BenchSystem system, int already, int backlog) throws Exception {
        var stack = system.stack();
        system.startStores();
        system.start(stack.connect(), stack.keeper());
        system.stop(stack.keeper());
        system.stop(stack.connect());
        if (already > 0) {
            new Rows(stack.mariadb()).ofTheReadModel(already);
        }
        run.tell("  writing the backlog");
        new Backlog(stack.kafka().bootstrapServers()).ofEnvelopes(backlog);
    }

    private static double sink(Bench.Run run, BenchSystem system, Part connect, Map<String, String> settings,
            int already, int backlog) throws Exception {
        run.tell("  measuring");
        var stack = system.stack();
        Part keeper = settings.isEmpty()
                ? stack.keeper()
                : VariedPart.withClassPath(stack.keeper(), new ChangedConnectors(settings).write());
        system.start(connect, keeper);
        return new Backlogged(run, stack.mariadb(), "orders", "SELECT COUNT(*) - %d FROM orders".formatted(already),
                backlog).perSecond();
    }
}
