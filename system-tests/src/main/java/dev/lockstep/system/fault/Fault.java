package dev.lockstep.system.fault;

import java.util.Random;

import dev.lockstep.system.live.LiveSystem;
import dev.lockstep.system.live.Setting;

/** Something that happens to a running system. */
public interface Fault {

    /** As {@code make chaos FAULT=} takes it. */
    String name();

    /** What happens, in a few words. */
    String description();

    /** Where a system has to run for it to happen. */
    default Setting setting() {
        return Setting.PLAIN;
    }

    /** Does it; returns when it is over, which is when the system has to recover. */
    void inject(LiveSystem system, Random random) throws Exception;
}
