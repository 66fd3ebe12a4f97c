package dev.lockstep.system.bench;

/**
 * What a second instance or task brings on this machine, which it must not cost; and what orders cost that are there
 * already.
 */
final class Growth implements Figure {

    private static final int FEW = 1_000;
    private static final int MANY = 1_000_000;
    /** Smaller than where the rates themselves are measured: these are compared with each other only, and are nine. */
    private static final int BACKLOG = 200_000;

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
        var accepted = new AcceptedOrders();
        grow(run, "accepted, 256 connections", "orders/s", 1.0,
                (parts, already) -> accepted.perSecond(run, parts, already));
        var applied = new AppliedOrders();
        grow(run, "applied", "orders/s", null, (parts, already) -> applied.perSecond(run, parts, already, BACKLOG));
        var sunk = new SunkRows();
        grow(run, "sunk", "rows/s", 1.0, (parts, already) -> sunk.perSecond(run, parts, already, BACKLOG));
    }

    private static void grow(Bench.Run run, String what, String unit, Double barOfTwo, Rate rate) throws Exception {
        var one = rate.perSecond(1, FEW);
        var two = Reading.of(what + ", two beside one", rate.perSecond(2, FEW), unit).beside(one);
        run.add(barOfTwo == null ? two : two.atLeast(barOfTwo));
        run.add(Reading.of("%s, %,d orders there beside %,d".formatted(what, MANY, FEW), rate.perSecond(1, MANY), unit)
                .beside(one).atLeast(0.8));
    }
}
