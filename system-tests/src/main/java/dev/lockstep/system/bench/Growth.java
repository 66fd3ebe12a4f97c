package dev.lockstep.system.bench;

import java.util.List;

/**
 * What a second instance or task brings on this machine, which it must not cost; and what orders cost that are there
 * already.
 */
final class Growth implements Figure {

    private static final int FEW = 1_000;
    private static final int MANY = 1_000_000;

    /**
     * @param one of one instance or task, with few orders there
     * @param two of two of them
     * @param amongMany of one, with many orders there
     */
    record Rates(double one, double two, double amongMany) {

        static Rates medians(List<Double> one, List<Double> two, List<Double> amongMany) {
            return new Rates(Median.of(one, each -> each), Median.of(two, each -> each),
                    Median.of(amongMany, each -> each));
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

    private static void grow(Bench.Run run, String what, String unit, Double barOfTwo, Rates rates) {
        var two = Reading.of(what + ", two beside one", rates.two, unit).beside(rates.one);
        run.add(barOfTwo == null ? two : two.atLeast(barOfTwo));
        run.add(Reading.of("%s, %,d orders there beside %,d".formatted(what, MANY, FEW), rates.amongMany, unit)
                .beside(rates.one).atLeast(0.8));
    }
}
