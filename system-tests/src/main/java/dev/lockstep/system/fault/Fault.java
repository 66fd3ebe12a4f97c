package dev.lockstep.system.fault;

import java.util.Random;

import dev.lockstep.system.live.LiveSystem;

/** Something that happens to a running system. */
public interface Fault {

    /** As {@code make chaos FAULT=} takes it. */
    String name();

    /** What happens, in a few words. */
    String description();

    /** Does it; returns when it is over, which is when the system has to recover. */
    void inject(LiveSystem system, Random random) throws Exception;
}
