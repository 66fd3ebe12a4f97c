package dev.lockstep.system.bench;

import java.util.Map;

import dev.lockstep.stack.Part;
import dev.lockstep.stack.StackFailure;
import dev.lockstep.stack.connect.Sink;
import dev.lockstep.system.mutation.ChangedConnectors;
import dev.lockstep.system.mutation.VariedPart;

/** Rows that the sink writes, from a backlog; beside multi-row upserts of the same rows by somebody who does nothing else. */
final class SunkRows implements Figure {

    private static final int BACKLOG = 500_000;
    private static final int BACKLOG_OF_THE_DEFAULT = 100_000;
    /** What is compared with each other only, and by a warm JVM, takes less. */
    private static final int GROWTH_BACKLOG = 100_000;
    private static final int GROWTH_WARM_UP = 2;
    private static final int GROWTH_ROUNDS = 3;
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
            prepare(run, system, BACKLOG);
            run.tell("  measuring the limit");
            var raw = RawRows.ofTheReadModel(system.stack().mariadb());
            raw.perSecond(BACKLOG / 5, 1);
            limit = raw.perSecond(BACKLOG, 1);
            run.add(Reading.of("multi-row upserts, two connections", raw.perSecond(BACKLOG, 2), "rows/s")
                    .beside(limit));
            sunk = sink(run, system, system.stack().connect(), system.stack().keeper(), BACKLOG);
        }
        run.add(Reading.of("sunk", sunk, "rows/s").beside(limit).atLeast(0.4));
        run.add(Reading.of("sunk, beside the default configuration", sunk, "rows/s")
                .beside(perSecondOfTheDefault(run)).atLeast(3));
    }

    /** By one task and, in turn, by two, and by one with many orders there; in the same warm worker. */
    Growth.Rounds growth(Bench.Run run, int few, int many) throws Exception {
        try (var system = new BenchSystem(run.home(), 0)) {
            var stack = system.stack();
            system.startStores();
            system.start(stack.connect(), stack.keeper());
            var sink = Sink.of(stack.connect()).stream().filter(each -> each.topic().equals("orders")).findAny()
                    .orElseThrow();
            // It would start again what is stopped here.
            system.stop(stack.keeper());
            var rows = new Rows(stack.mariadb());
            rows.ofTheReadModel(many);
            rows.swapTheReadModel();
            rows.ofTheReadModel(few);
            run.tell("  warming up");
            for (int round = 0; round < GROWTH_WARM_UP; round++) {
                sink(run, system, sink, 1);
            }
            var rounds = new Growth.Rounds(run);
            rounds.inTurn(GROWTH_ROUNDS,
                    () -> rounds.one(sink(run, system, sink, 1)),
                    () -> rounds.two(sink(run, system, sink, 2)),
                    () -> {
                        rows.swapTheReadModel();
                        rounds.amongMany(sink(run, system, sink, 1));
                        rows.swapTheReadModel();
                    });
            return rounds;
        }
    }

    private static double sink(Bench.Run run, BenchSystem system, Sink sink, int tasks) throws Exception {
        sink.stop();
        sink.changeTasks(tasks);
        new Backlog(system.stack().kafka().bootstrapServers()).ofEnvelopes(GROWTH_BACKLOG);
        try (var written = Counter.ofWrittenRows(system.stack().mariadb())) {
            var before = written.now();
            sink.resume();
            return new Backlogged(run, written, before, GROWTH_BACKLOG).perSecond();
        }
    }

    private static double perSecondOfTheDefault(Bench.Run run) throws Exception {
        try (var system = new BenchSystem(run.home(), 0)) {
            prepare(run, system, BACKLOG_OF_THE_DEFAULT);
            var keeper = VariedPart.withClassPath(system.stack().keeper(), new ChangedConnectors(DEFAULT).write());
            return sink(run, system, SinkAsDelivered.of(system.stack().connect()), keeper, BACKLOG_OF_THE_DEFAULT);
        }
    }

    private static void prepare(Bench.Run run, BenchSystem system, int backlog) throws Exception {
        var stack = system.stack();
        system.startStores();
        system.start(stack.connect(), stack.keeper());
        system.stop(stack.keeper());
        system.stop(stack.connect());
        run.tell("  writing the backlog");
        new Backlog(stack.kafka().bootstrapServers()).ofEnvelopes(backlog);
    }

    private static double sink(Bench.Run run, BenchSystem system, Part connect, Part keeper, int backlog)
            throws Exception {
        run.tell("  measuring");
        var mariadb = system.stack().mariadb();
        try (var written = Counter.ofWrittenRows(mariadb)) {
            var before = written.now();
            system.start(connect, keeper);
            var perSecond = new Backlogged(run, written, before, backlog).perSecond();
            demandAllRows(system, backlog);
            return perSecond;
        }
    }

    /** The counter counts attempts; what was measured is a rate of rows only if all of them are there. */
    private static void demandAllRows(BenchSystem system, int backlog) throws Exception {
        try (var connection = system.stack().mariadb().connect("orders");
                var row = connection.createStatement().executeQuery("SELECT COUNT(*) FROM orders")) {
            row.next();
            if (row.getInt(1) < backlog * 0.99) {
                throw new StackFailure("%,d rows were written, and %,d are there.".formatted(backlog, row.getInt(1)));
            }
        }
    }
}
