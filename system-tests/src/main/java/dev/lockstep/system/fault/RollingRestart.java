package dev.lockstep.system.fault;

import java.util.List;
import java.util.Random;
import java.util.function.Function;

import dev.lockstep.stack.Part;
import dev.lockstep.stack.Stack;
import dev.lockstep.system.live.LiveSystem;

/** SIGTERM, a new process, the next one when that is ready: as each deployment does it. */
record RollingRestart(String name, String description, Function<Stack, List<? extends Part>> parts)
        implements
            Fault {

    @Override
    public void inject(LiveSystem system, Random random) {
        for (var part : parts.apply(system.stack())) {
            system.journal().event("  SIGTERM %s", part.name());
            system.stop(part);
            system.bring(List.of(part));
        }
    }
}
