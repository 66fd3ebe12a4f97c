package dev.lockstep.system.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import dev.lockstep.stack.MariaDb;
import dev.lockstep.stack.Part;
import dev.lockstep.stack.Patience;
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
    private static final int GROWTH_ROUNDS = 3;
    private static final Patience PATIENCE = new Patience(Duration.ofSeconds(30), Duration.ofMillis(200));
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
            prepare(run, system, system.stack().connect(), system.stack().keeper(), BACKLOG);
            run.tell("  measuring the limit");
            var raw = RawRows.ofTheReadModel(system.stack().mariadb());
            raw.perSecond(BACKLOG / 5, 1);
            var byOne = raw.perSecond(BACKLOG / 2, 1);
            // The sink has two as well.
            limit = raw.perSecond(BACKLOG / 2, 2);
            run.add(Reading.of("multi-row upserts, two connections", limit, "rows/s").beside(byOne));
            sunk = sinkFromStart(run, system, system.stack().connect(), system.stack().keeper(), BACKLOG);
        }
        run.add(Reading.of("sunk", sunk, "rows/s").beside(limit).atLeast(0.4));
        run.add(Reading.of("sunk, beside the default configuration", sunk, "rows/s")
                .beside(perSecondOfTheDefault(run)).atLeast(3));
    }

    /**
     * By one task and, in turn, by two, and by one with many orders there; in the same warm worker.
     *
     * @param system of which the stores run; many rows of the read model are put aside
     */
    Growth.Rounds growth(Bench.Run run, BenchSystem system, int few) throws Exception {
        var stack = system.stack();
        system.start(stack.connect(), stack.keeper());
        var sink = Sink.of(stack.connect()).stream().filter(each -> each.topic().equals("orders")).findAny()
                .orElseThrow();
        // It would start again what is stopped here.
        system.stop(stack.keeper());
        var rows = new Rows(stack.mariadb());
        run.tell("  warming up");
        for (int tasks : List.of(1, 2)) {
            sinkByTasks(run, system, sink, tasks);
        }
        var rounds = new Growth.Rounds(run);
        Turns.take(GROWTH_ROUNDS,
                () -> {
                    rows.ofTheReadModel(few);
                    rounds.one(sinkByTasks(run, system, sink, 1));
                },
                () -> {
                    rows.ofTheReadModel(few);
                    rounds.two(sinkByTasks(run, system, sink, 2));
                },
                () -> {
                    rows.swapTheReadModel();
                    rounds.amongMany(sinkByTasks(run, system, sink, 1));
                    rows.swapTheReadModel();
                });
        system.stop(stack.connect());
        return rounds;
    }

    /** The backlog is written while the tasks are there, with their partitions, and pause. */
    private static double sinkByTasks(Bench.Run run, BenchSystem system, Sink sink, int tasks) throws Exception {
        var bootstrapServers = system.stack().kafka().bootstrapServers();
        sink.stop();
        sink.changeTasks(tasks);
        sink.resume();
        sink.awaitTasks(tasks);
        sink.pause();
        // Counted from here: a pause is not at once, and some may be sunk before it is.
        return workOff(run, system.stack().mariadb(), GROWTH_BACKLOG, () -> {
            new Backlog(bootstrapServers).ofEnvelopes(GROWTH_BACKLOG);
            sink.resume();
        });
    }

    private static double perSecondOfTheDefault(Bench.Run run) throws Exception {
        try (var system = new BenchSystem(run.home(), 0)) {
            var connect = SinkAsDelivered.of(system.stack().connect());
            var keeper = VariedPart.withClassPath(system.stack().keeper(), new ChangedConnectors(DEFAULT).write());
            prepare(run, system, connect, keeper, BACKLOG_OF_THE_DEFAULT);
            return sinkFromStart(run, system, connect, keeper, BACKLOG_OF_THE_DEFAULT);
        }
    }

    /** From here on the worker knows its connectors: what it starts with is what is measured. */
    private static void prepare(Bench.Run run, BenchSystem system, Part connect, Part keeper, int backlog)
            throws Exception {
        system.startStores();
        system.start(connect, keeper);
        system.stop(keeper);
        system.stop(connect);
        run.tell("  writing the backlog");
        new Backlog(system.stack().kafka().bootstrapServers()).ofEnvelopes(backlog);
    }

    private static double sinkFromStart(Bench.Run run, BenchSystem system, Part connect, Part keeper, int backlog)
            throws Exception {
        run.tell("  measuring");
        return workOff(run, system.stack().mariadb(), backlog, () -> system.start(connect, keeper));
    }

    private static double workOff(Bench.Run run, MariaDb mariadb, int backlog, Action begin) throws Exception {
        var rowsBefore = rows(mariadb);
        try (var written = Counter.ofWrittenRows(mariadb)) {
            var before = written.now();
            begin.run();
            var perSecond = new Backlogged(run, written, before, backlog).perSecond();
            awaitRows(mariadb, rowsBefore + backlog);
            return perSecond;
        }
    }

    /** The counter counts attempts, also of what is not committed yet: rows were measured only if as many come to be there. */
    private static void awaitRows(MariaDb mariadb, long expected) throws SQLException {
        if (!PATIENCE.sees(() -> rows(mariadb) == expected)) {
            throw new StackFailure("%,d rows are there, and not the %,d that were measured.".formatted(rows(mariadb),
                    expected));
        }
    }

    private static long rows(MariaDb mariadb) throws SQLException {
        try (var connection = mariadb.connect("orders");
                var ask = connection.createStatement();
                var row = ask.executeQuery("SELECT COUNT(*) FROM orders")) {
            row.next();
            return row.getLong(1);
        }
    }
}
