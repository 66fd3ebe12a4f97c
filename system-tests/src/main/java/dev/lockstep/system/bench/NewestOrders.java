package dev.lockstep.system.bench;

import java.util.List;

import dev.lockstep.system.bench.load.LoadGenerator;
import dev.lockstep.system.bench.load.LoadOrder;

/** A user's newest 50 orders, read while few orders are there and, in turn, while many are; each user has as many. */
final class NewestOrders {

    private static final int CONNECTIONS = 64;
    /** Many short ones, as the machine's own speed drifts within seconds. */
    private static final int ROUNDS = 11;
    private static final double SECONDS = 1.5;
    private static final double WARM_UP_SECONDS = 25;

    /** @param system of which the stores run; many rows of the read model are put aside */
    Growth.Rounds growth(Bench.Run run, BenchSystem system, int few, int many) throws Exception {
        try (var generator = new LoadGenerator()) {
            var orders = system.stack().orders().get(0);
            system.start(orders);
            var rows = new Rows(system.stack().mariadb());
            rows.ofTheReadModel(few);
            var port = List.of(orders.port());
            run.tell("  warming up");
            rows.swapTheReadModel();
            generator.run(read(port, many, WARM_UP_SECONDS));
            rows.swapTheReadModel();
            var rounds = new Growth.Rounds(run);
            Turns.take(ROUNDS,
                    () -> rounds.one(generator.run(read(port, few, SECONDS)).perSecond()),
                    () -> {
                        rows.swapTheReadModel();
                        rounds.amongMany(generator.run(read(port, many, SECONDS)).perSecond());
                        rows.swapTheReadModel();
                    });
            system.stop(orders);
            return rounds;
        }
    }

    private static LoadOrder read(List<Integer> port, int orders, double seconds) {
        return LoadOrder.reading(port, CONNECTIONS, seconds, orders / Rows.ORDERS_PER_USER);
    }
}
