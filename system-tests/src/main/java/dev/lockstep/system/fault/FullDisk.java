package dev.lockstep.system.fault;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

import dev.lockstep.stack.Part;
import dev.lockstep.stack.Pause;
import dev.lockstep.stack.Stack;
import dev.lockstep.system.live.LiveSystem;
import dev.lockstep.system.live.Setting;
import dev.lockstep.system.live.SmallDisks;

/** A store's disk is full for 10 to 20 s; then there is room again. */
record FullDisk(String name, String description, Function<Stack, Part> store) implements Fault {

    static final List<Fault> ALL = List.of(
            new FullDisk("full-disk-kafka", "the broker's disk is full for 10 to 20 s", Stack::kafka),
            new FullDisk("full-disk-mariadb", "MariaDB's disk is full for 10 to 20 s", Stack::mariadb));

    @Override
    public Setting setting() {
        return Setting.SMALL_DISKS;
    }

    @Override
    public void inject(LiveSystem system, Random random) throws IOException {
        var part = store.apply(system.stack());
        var disk = system.surroundings(SmallDisks.class).under(part);
        var duration = Duration.ofMillis(10_000 + random.nextInt(10_000));
        system.journal().event("  the disk of %s is full, for %.1f s", part.name(), duration.toMillis() / 1000.0);
        try {
            var end = System.nanoTime() + duration.toNanos();
            while (System.nanoTime() < end) {
                disk.fill();
                Pause.of(Duration.ofMillis(200));
            }
        } finally {
            disk.empty();
        }
        system.journal().event("  the disk of %s has room again", part.name());
    }
}
