package dev.lockstep.system.fault;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;

import dev.lockstep.stack.Part;
import dev.lockstep.stack.Pause;
import dev.lockstep.stack.Stack;
import dev.lockstep.system.live.LiveSystem;

/** {@code kill -9}, and up to three seconds until the supervisor starts what was killed. */
record Kill(String name, String description, BiFunction<Stack, Random, List<? extends Part>> victims)
        implements
            Fault {

    @Override
    public void inject(LiveSystem system, Random random) {
        var parts = victims.apply(system.stack(), random);
        system.journal().event("  kill -9 %s", parts.stream().map(Part::name).toList());
        system.kill(parts);
        Pause.of(Duration.ofMillis(random.nextInt(3_000)));
        system.release(parts);
    }
}
