package dev.lockstep.connect;

import java.util.List;

/** A connector as it is registered: its name, and the configuration as the JSON that Connect takes. */
record Connector(String name, String configuration) {

    static List<Connector> all() {
        return List.of(named("orders-sink"), named("order-outcomes-sink"));
    }

    private static Connector named(String name) {
        return new Connector(name, Resource.text("connectors/" + name + ".json"));
    }
}
