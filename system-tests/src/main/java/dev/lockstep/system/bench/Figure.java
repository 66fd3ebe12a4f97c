package dev.lockstep.system.bench;

/** Something to measure. It starts what it needs, and leaves nothing running. */
interface Figure {

    /** As {@code FIGURE=} takes it. */
    String name();

    String description();

    void measure(Bench.Run run) throws Exception;
}
