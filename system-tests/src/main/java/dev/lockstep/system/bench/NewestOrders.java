package dev.lockstep.system.bench;

import java.util.ArrayList;
import java.util.List;

import dev.lockstep.stack.Progress;
import dev.lockstep.system.bench.load.LoadGenerator;
import dev.lockstep.system.bench.load.LoadOrder;
import dev.lockstep.system.bench.load.LoadResult;

/** A user's newest 50 orders, read while few orders are there and while many are; each user has as many. */
final class NewestOrders implements Figure {

    private static final int FEW = 1_000;
    private static final int MANY = 1_000_000;
    private static final int CONNECTIONS = 64;
    private static final int ROUNDS = 3;
    private static final double SECONDS = 5;

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
            run.tell("  warming up");
            generator.run(LoadOrder.reading(List.of(stack.orders().get(0).port()), CONNECTIONS, 20,
                    FEW / Rows.ORDERS_PER_USER));
            var few = read(generator, List.of(stack.orders().get(0).port()), FEW);
            run.tell("  %,d orders come", MANY - FEW);
            rows.ofTheReadModel(MANY);
            var many = read(generator, List.of(stack.orders().get(0).port()), MANY);
            run.add(Reading.of("newest 50, %,d orders there".formatted(FEW), few, "reads/s"));
            run.add(Reading.of("newest 50, %,d orders there".formatted(MANY), many, "reads/s").beside(few)
                    .atLeast(0.9));
        }
    }

    private static double read(LoadGenerator generator, List<Integer> port, int orders) throws Exception {
        var rounds = new ArrayList<LoadResult>();
        for (int round = 0; round < ROUNDS; round++) {
            rounds.add(generator.run(LoadOrder.reading(port, CONNECTIONS, SECONDS, orders / Rows.ORDERS_PER_USER)));
        }
        return Median.of(rounds, LoadResult::perSecond);
    }
}
