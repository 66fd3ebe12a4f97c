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

    /** One measurement, which tells its rounds. */
    @FunctionalInterface
    interface Turn {

        void take() throws Exception;
    }

    /** The rates of several rounds, in each of which all were measured on the same machine. */
    static final class Rounds {

        private final Bench.Run run;
        private final List<Double> one = new ArrayList<>();
        private final List<Double> two = new ArrayList<>();
        private final List<Double> amongMany = new ArrayList<>();

        Rounds(Bench.Run run) {
            this.run = run;
        }

        /** Who is first changes from round to round, so that nobody always comes after a pause. */
        void inTurn(int count, Turn... turns) throws Exception {
            for (int round = 0; round < count; round++) {
                for (int place = 0; place < turns.length; place++) {
                    turns[(round + place) % turns.length].take();
                }
            }
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

        private static double median(List<Double> rates) {
            return Median.of(rates, each -> each);
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
        grow(run, "accepted, 256 connections", "orders/s", 1.0, new AcceptedOrders().growth(run, FEW, MANY));
        grow(run, "applied", "orders/s", null, new AppliedOrders().growth(run, FEW, MANY));
        grow(run, "sunk", "rows/s", 1.0, new SunkRows().growth(run, FEW, MANY));
    }

    private static void grow(Bench.Run run, String what, String unit, Double barOfTwo, Rounds rounds) {
        var two = Reading.of(what + ", two beside one", Rounds.median(rounds.two), unit)
                .beside(Rounds.median(rounds.one));
        run.add(barOfTwo == null ? two : two.atLeast(barOfTwo));
        run.add(Reading.of("%s, %,d orders there beside %,d".formatted(what, MANY, FEW),
                Rounds.median(rounds.amongMany), unit).beside(Rounds.median(rounds.one)).atLeast(0.8));
    }
}
