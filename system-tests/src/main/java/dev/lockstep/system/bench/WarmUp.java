package dev.lockstep.system.bench;

/**
 * Load until the compilers of a system's JVMs rest. Before, what is measured is how far they have come: on two cores they
 * take up to one of them, for minutes where the machine is slow.
 */
final class WarmUp {

    /** Of one core. The last of it takes many minutes more. */
    private static final double AT_REST = 0.15;

    private WarmUp() {
    }

    /**
     * @param atMost how often the load is repeated, so that the bench ends some time: what they still take is told then
     * @param load some seconds of what is to be measured
     */
    static void until(Bench.Run run, BenchSystem system, int atMost, Action load) throws Exception {
        double cores = 1;
        for (int time = 0; time < atMost && cores > AT_REST; time++) {
            var began = System.nanoTime();
            var before = CompilerTime.of(system.processes());
            load.run();
            cores = (CompilerTime.of(system.processes()) - before) / ((System.nanoTime() - began) / 1e9);
        }
        if (cores > AT_REST) {
            run.tell("  measuring, though compilers still take %.2f of a core", cores);
        }
    }
}
