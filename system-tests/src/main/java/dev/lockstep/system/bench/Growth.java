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

        private Reading ofTwo(String what, String unit) {
            return Reading.inTurn(what + ", two beside one", two, one, unit);
        }

        private Reading ofMany(String what, String unit) {
            return Reading.inTurn("%s, %,d orders there beside %,d".formatted(what, MANY, FEW), amongMany, one, unit);
        }
    }

    @Override
    public String name() {
        return "growth";
    }

    @Override
    public String description() {
        return "the rates with two instances or tasks, and with %,d orders there; reads of a user's newest 50 as well"
                .formatted(MANY);
    }

    @Override
    public void measure(Bench.Run run) throws Exception {
        // One system for all, whose topics and tables only grow: who reads comes before who writes.
        try (var system = new BenchSystem(run.home(), 2)) {
            system.startStores();
            system.createReadModel();
            run.tell("  %,d orders come", MANY);
            var rows = new Rows(system.stack().mariadb());
            rows.ofTheReadModel(MANY);
            rows.swapTheReadModel();
            run.tell("  newest 50");
            run.add(new NewestOrders().growth(run, system, FEW, MANY).ofMany("newest 50", "reads/s").atLeast(0.9));
            run.tell("  sunk");
            var sunk = new SunkRows().growth(run, system, FEW);
            run.add(sunk.ofTwo("sunk", "rows/s").atLeast(1));
            run.add(sunk.ofMany("sunk", "rows/s").atLeast(0.8));
            run.tell("  applied");
            var applied = new AppliedOrders().growth(run, system, FEW, MANY);
            run.add(applied.ofTwo("applied", "orders/s"));
            run.add(applied.ofMany("applied", "orders/s").atLeast(0.8));
            run.tell("  accepted");
            var accepted = new AcceptedOrders().growth(run, system, FEW);
            run.add(accepted.ofTwo("accepted, 256 connections", "orders/s").atLeast(1));
            run.add(accepted.ofMany("accepted, 256 connections", "orders/s").atLeast(0.8));
        }
    }
}
