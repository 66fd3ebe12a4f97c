package dev.lockstep.system.fault;

import java.time.Duration;
import java.util.List;
import java.util.Random;

import dev.lockstep.stack.Pause;
import dev.lockstep.system.live.LiveSystem;

/** A second and a third instance of the catalog come and go, in good order or not. */
record RebalanceStorm(String name, String description) implements Fault {

    private static final int ROUNDS = 2;

    @Override
    public void inject(LiveSystem system, Random random) {
        for (int round = 0; round < ROUNDS; round++) {
            var others = List.of(system.anotherCatalog(2), system.anotherCatalog(3));
            system.journal().event("  catalog-2 and catalog-3 come");
            system.bring(others);
            for (var other : others) {
                Pause.of(Duration.ofMillis(random.nextInt(3_000)));
                if (random.nextBoolean()) {
                    system.journal().event("  kill -9 %s", other.name());
                    system.kill(List.of(other));
                } else {
                    system.journal().event("  SIGTERM %s", other.name());
                }
                system.dismiss(other);
            }
        }
    }
}
