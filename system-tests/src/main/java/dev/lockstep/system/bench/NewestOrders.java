package dev.lockstep.system.bench;

import java.util.ArrayList;
import java.util.List;

import dev.lockstep.system.bench.load.LoadGenerator;
import dev.lockstep.system.bench.load.LoadOrder;

/** A user's newest 50 orders, read while few orders are there and, in turn, while many are; each user has as many. */
final class NewestOrders implements Figure {

    private static final int FEW = 1_000;
    private static final int MANY = 1_000_000;
    private static final int CONNECTIONS = 64;
    /** Many short ones, as the machine's own speed drifts within seconds. */
    private static final int ROUNDS = 15;
    private static final double SECONDS = 1.5;
    private static final double WARM_UP_SECONDS = 25;

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
            var orders = system.stack().orders().get(0);
            system.startStores();
            system.createReadModel();
            system.start(orders);
            var rows = new Rows(system.stack().mariadb());
            rows.ofTheReadModel(FEW);
            rows.swapTheReadModel();
            run.tell("  %,d orders come", MANY);
            rows.ofTheReadModel(MANY);
            var port = List.of(orders.port());
            run.tell("  warming up");
            generator.run(read(port, MANY, WARM_UP_SECONDS));
            var few = new ArrayList<Double>();
            var many = new ArrayList<Double>();
            Turns.take(ROUNDS,
                    () -> many.add(perSecond(run, generator, port, MANY)),
                    () -> {
                        rows.swapTheReadModel();
                        few.add(perSecond(run, generator, port, FEW));
                        rows.swapTheReadModel();
                    });
            run.add(Reading.of("newest 50, %,d orders there".formatted(FEW), few, "reads/s"));
            run.add(Reading.inTurn("newest 50, %,d orders there".formatted(MANY), many, few, "reads/s").atLeast(0.9));
        }
    }

    private static double perSecond(Bench.Run run, LoadGenerator generator, List<Integer> port, int orders)
            throws Exception {
        var perSecond = generator.run(read(port, orders, SECONDS)).perSecond();
        run.tell("  among %,d: %,.0f", orders, perSecond);
        return perSecond;
    }

    private static LoadOrder read(List<Integer> port, int orders, double seconds) {
        return LoadOrder.reading(port, CONNECTIONS, seconds, orders / Rows.ORDERS_PER_USER);
    }
}
