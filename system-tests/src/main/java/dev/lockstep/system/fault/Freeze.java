package dev.lockstep.system.fault;

import java.time.Duration;
import java.util.Random;
import java.util.function.BiFunction;

import dev.lockstep.stack.Part;
import dev.lockstep.stack.Stack;
import dev.lockstep.system.live.LiveSystem;

/** SIGSTOP, and SIGCONT after a while: the process does not know that time has passed. */
record Freeze(String name, String description, Duration duration, BiFunction<Stack, Random, Part> victim)
        implements
            Fault {

    @Override
    public void inject(LiveSystem system, Random random) {
        var part = victim.apply(system.stack(), random);
        system.journal().event("  SIGSTOP %s, for %d s", part.name(), duration.toSeconds());
        system.freeze(part, duration);
        system.journal().event("  SIGCONT %s", part.name());
    }
}
