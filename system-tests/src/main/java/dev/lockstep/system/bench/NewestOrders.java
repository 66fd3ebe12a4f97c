package dev.lockstep.system.bench;

import java.util.ArrayList;
import java.util.List;

import dev.lockstep.stack.Progress;
import dev.lockstep.system.bench.load.LoadGenerator;
import dev.lockstep.system.bench.load.LoadOrder;
import dev.lockstep.system.bench.load.LoadResult;

/** A user's newest 50 orders, read while few orders are there and, in turn, while many are; each user has as many. */
final class NewestOrders implements Figure {

    private static final int FEW = 1_000;
    private static final int MANY = 1_000_000;
    private static final int CONNECTIONS = 64;
    private static final int ROUNDS = 5;
    private static final double SECONDS = 4;
    private static final double WARM_UP_SECONDS = 30;

    @Override
    public String name() {
        return "newest";
    }

    @Override
    public String description() {
        return "reads of a user's newest 50 orders, with %,d orders there and with %,d".formatted(FEW, MANY);
    }

    @Override
    public void measure(Bench.Run run) throws Exception {
        try (var system = new BenchSystem(run.home(), 1); var generator = new LoadGenerator()) {
            var stack = system.stack();
            stack.up(Progress.SILENT);
            system.stop(stack.connect());
            system.stop(stack.catalog());
            var rows = new Rows(stack.mariadb());
            rows.ofTheReadModel(FEW);
            rows.swapTheReadModel();
            run.tell("  %,d orders come", MANY);
            rows.ofTheReadModel(MANY);
            var port = List.of(stack.orders().get(0).port());
            run.tell("  warming up");
            generator.run(read(port, MANY, WARM_UP_SECONDS));
            var few = new Rounds(FEW, new ArrayList<>());
            var many = new Rounds(MANY, new ArrayList<>());
            for (int round = 0; round < ROUNDS; round++) {
                // Who is first changes, so that a JVM that gets faster favours nobody.
                var first = round % 2 == 0 ? many : few;
                first.add(generator, port);
                rows.swapTheReadModel();
                (first == many ? few : many).add(generator, port);
            }
            run.add(Reading.of("newest 50, %,d orders there".formatted(FEW), few.perSecond(), "reads/s"));
            run.add(Reading.of("newest 50, %,d orders there".formatted(MANY), many.perSecond(), "reads/s")
                    .beside(few.perSecond()).atLeast(0.9));
        }
    }

    private record Rounds(int orders, List<LoadResult> results) {

        void add(LoadGenerator generator, List<Integer> port) throws Exception {
            results.add(generator.run(read(port, orders, SECONDS)));
        }

        double perSecond() {
            return Median.of(results, LoadResult::perSecond);
        }
    }

    private static LoadOrder read(List<Integer> port, int orders, double seconds) {
        return LoadOrder.reading(port, CONNECTIONS, seconds, orders / Rows.ORDERS_PER_USER);
    }
}
