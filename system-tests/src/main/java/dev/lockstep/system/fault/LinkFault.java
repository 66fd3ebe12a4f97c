package dev.lockstep.system.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import dev.lockstep.stack.Pause;
import dev.lockstep.system.live.Link;
import dev.lockstep.system.live.LiveSystem;
import dev.lockstep.system.live.Network;
import dev.lockstep.system.live.Setting;

/** A link in trouble for some seconds. It is over when bytes pass again. */
record LinkFault(Trouble trouble, Link link) implements Fault {

    /** The links on which an order is placed: elsewhere, what a dropped answer does a cut does too. */
    private static final List<Link> PLACING = List.of(Link.CLIENT_ORDERS, Link.ORDERS_KAFKA);

    static final List<Fault> ALL = all();

    @Override
    public String name() {
        return "%s-%s".formatted(trouble.label(), link.label());
    }

    @Override
    public String description() {
        return trouble.on(link.label());
    }

    @Override
    public Setting setting() {
        return Setting.PROXIES;
    }

    @Override
    public void inject(LiveSystem system, Random random) {
        var proxies = system.surroundings(Network.class).proxies(link);
        var duration = trouble.duration(random);
        system.journal().event("  %s for %.1f s", name(), duration.toMillis() / 1000.0);
        proxies.forEach(proxy -> trouble.begin(proxy, random));
        try {
            Pause.of(duration);
        } finally {
            proxies.forEach(trouble::end);
        }
    }

    private static List<Fault> all() {
        var all = new ArrayList<Fault>();
        for (var link : Link.values()) {
            for (var trouble : Trouble.values()) {
                if (trouble != Trouble.DROP_ANSWERS || PLACING.contains(link)) {
                    all.add(new LinkFault(trouble, link));
                }
            }
        }
        return List.copyOf(all);
    }
}
