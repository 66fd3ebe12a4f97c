package dev.lockstep.system.live;

import java.util.function.Function;

import dev.lockstep.stack.Stack;

/** Where a system runs. Only faults that need more than {@code make up} gives run elsewhere. */
public enum Setting {

    PLAIN(stack -> Surroundings.NONE),
    /** Parts reach each other through proxies. */
    PROXIES(Network::new),
    /** Each store has a file system of its own, which is easily filled. Needs root. */
    SMALL_DISKS(SmallDisks::new);

    private final Function<Stack, Surroundings> surroundings;

    Setting(Function<Stack, Surroundings> surroundings) {
        this.surroundings = surroundings;
    }

    /** @throws SettingUnavailable if this machine can't have them */
    Surroundings around(Stack stack) {
        return surroundings.apply(stack);
    }
}
