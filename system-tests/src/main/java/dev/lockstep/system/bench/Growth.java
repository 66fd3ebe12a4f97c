package dev.lockstep.system.bench;

/**
 * What a second instance or task brings on this machine, which it must not cost; and what orders cost that are there
 * already.
 */
final class Growth implements Figure {

    private static final int FEW = 1_000;
    private static final int MANY = 1_000_000;
    /** Smaller than where the rates themselves are measured: these are compared with each other only, and are six. */
    private static final int BACKLOG = 150_000;

    /**
     * @param one of one instance or task, with few orders there
     * @param two of two of them
     * @param amongMany of one, with many orders there
     */
    record Rates(double one, double two, double amongMany) {}

    private interface Rate {
        double perSecond(int parts, int already) throws Exception;
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
        var applied = new AppliedOrders();
        grow(run, "applied", "orders/s", null,
                rates((parts, already) -> applied.perSecond(run, parts, already, BACKLOG)));
        var sunk = new SunkRows();
        grow(run, "sunk", "rows/s", 1.0, rates((parts, already) -> sunk.perSecond(run, parts, already, BACKLOG)));
    }

    private static Rates rates(Rate rate) throws Exception {
        return new Rates(rate.perSecond(1, FEW), rate.perSecond(2, FEW), rate.perSecond(1, MANY));
    }

    private static void grow(Bench.Run run, String what, String unit, Double barOfTwo, Rates rates) {
        var two = Reading.of(what + ", two beside one", rates.two, unit).beside(rates.one);
        run.add(barOfTwo == null ? two : two.atLeast(barOfTwo));
        run.add(Reading.of("%s, %,d orders there beside %,d".formatted(what, MANY, FEW), rates.amongMany, unit)
                .beside(rates.one).atLeast(0.8));
    }
}
