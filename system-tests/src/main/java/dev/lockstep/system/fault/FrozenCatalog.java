package dev.lockstep.system.fault;

import java.time.Duration;
import java.util.List;
import java.util.Random;

import dev.lockstep.system.live.LiveSystem;

/**
 * The catalog is stopped for longer than its session lasts, beside an instance that takes its partitions over. When it
 * goes on, it has a poll in hand that somebody else has decided.
 */
record FrozenCatalog(String name, String description) implements Fault {

    private static final Duration PAST_THE_SESSION = Duration.ofSeconds(15);

    @Override
    public void inject(LiveSystem system, Random random) {
        var other = system.anotherCatalog(2);
        system.bring(List.of(other));
        system.journal().event("  SIGSTOP catalog, for %d s, beside catalog-2", PAST_THE_SESSION.toSeconds());
        system.freeze(system.stack().catalog(), PAST_THE_SESSION);
        system.journal().event("  SIGCONT catalog, SIGTERM catalog-2");
        system.dismiss(other);
    }
}
