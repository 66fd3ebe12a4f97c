package dev.lockstep.system.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * What a second instance or task brings on this machine, which it must not cost; and what orders cost that are there
 * already.
 */
final class Growth implements Figure {

    private static final int FEW = 1_000;
    private static final int MANY = 1_000_000;

    /** The rates of several rounds. In each, what is compared was measured within seconds. */
    static final class Rounds {

        private final Bench.Run run;
        private final List<Double> one = new ArrayList<>();
        private final List<Double> two = new ArrayList<>();
        private final List<Double> amongMany = new ArrayList<>();

        Rounds(Bench.Run run) {
            this.run = run;
        }

        /** One instance or task, with few orders there. */
        void one(double perSecond) {
            add("one", one, perSecond);
        }

        void two(double perSecond) {
            add("two", two, perSecond);
        }

        void amongMany(double perSecond) {
            add("one, among many", amongMany, perSecond);
        }

        private void add(String what, List<Double> rates, double perSecond) {
            rates.add(perSecond);
            run.tell("  %s: %,.0f", what, perSecond);
        }

    }

    @Override
    public String name() {
        return "growth";
    }

    @Override
    public String description() {
        return "the rates with two instances or tasks, and with %,d orders there".formatted(MANY);
    }

    @Override
    public void measure(Bench.Run run) throws Exception {
        // One system for all three, whose topics only grow: who reads from one comes before who fills it.
        try (var system = new BenchSystem(run.home(), 2)) {
            system.startStores();
            system.createReadModel();
            run.tell("  %,d orders come", MANY);
            var rows = new Rows(system.stack().mariadb());
            rows.ofTheReadModel(MANY);
            rows.swapTheReadModel();
            grow(run, "sunk", "rows/s", 1.0, new SunkRows().growth(run, system, FEW));
            grow(run, "applied", "orders/s", null, new AppliedOrders().growth(run, system, FEW, MANY));
            grow(run, "accepted, 256 connections", "orders/s", 1.0, new AcceptedOrders().growth(run, system, FEW));
        }
    }

    private static void grow(Bench.Run run, String what, String unit, Double barOfTwo, Rounds rounds) {
        var two = Reading.inTurn(what + ", two beside one", rounds.two, rounds.one, unit);
        run.add(barOfTwo == null ? two : two.atLeast(barOfTwo));
        run.add(Reading
                .inTurn("%s, %,d orders there beside %,d".formatted(what, MANY, FEW), rounds.amongMany, rounds.one,
                        unit)
                .atLeast(0.8));
    }
}
