package dev.lockstep.system.live;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.lockstep.stack.ConnectWorker;
import dev.lockstep.stack.Listener;
import dev.lockstep.stack.Part;
import dev.lockstep.stack.Ports;
import dev.lockstep.stack.QuarkusService;
import dev.lockstep.stack.Stack;
import dev.lockstep.system.proxy.Proxy;

/**
 * A proxy on each link. Whoever calls through one is told that the part behind it is on the proxy's port. The keeper, and
 * the campaign when it looks at the stores, take no such way.
 */
public final class Network implements Surroundings {

    private final Map<Link, List<Proxy>> proxies = new EnumMap<>(Link.class);
    private final Map<String, Part> parts = new HashMap<>();
    private final Map<String, QuarkusService> instances = new HashMap<>();

    Network(Stack stack) {
        var home = stack.home();
        var kafka = stack.kafka();
        var mariadb = stack.mariadb();
        var ordersListener = listener("ORDERS", Link.ORDERS_KAFKA);
        var catalogListener = listener("CATALOG", Link.CATALOG_KAFKA);
        parts.put(kafka.name(), kafka.with(List.of(ordersListener, catalogListener)));
        parts.put(stack.connect().name(), new ConnectWorker(home, stack.connect().port(), kafka,
                mariadb.at(proxy(Link.CONNECT_MARIADB, mariadb.port()))));
        parts.put(stack.catalog().name(), QuarkusService.catalog(home, stack.catalog().port(),
                kafka.at(catalogListener.advertisedPort()), mariadb.at(proxy(Link.CATALOG_MARIADB, mariadb.port()))));
        for (var instance : stack.orders()) {
            var number = stack.orders().indexOf(instance) + 1;
            var toKafka = kafka.at(ordersListener.advertisedPort());
            parts.put(instance.name(), QuarkusService.orders(home, number, instance.port(), toKafka, mariadb));
            instances.put(instance.name(), QuarkusService.orders(home, number,
                    proxy(Link.CLIENT_ORDERS, instance.port()), toKafka, mariadb));
        }
    }

    /** The proxies on a link: of that between clients and orders there is one for each instance. */
    public List<Proxy> proxies(Link link) {
        return proxies.get(link);
    }

    @Override
    public Part of(Part part) {
        return parts.getOrDefault(part.name(), part);
    }

    @Override
    public QuarkusService toClients(QuarkusService orders) {
        return instances.get(orders.name());
    }

    @Override
    public void close() {
        proxies.values().forEach(each -> each.forEach(Proxy::close));
    }

    private Listener listener(String name, Link link) {
        var port = Ports.free();
        return new Listener(name, port, proxy(link, port));
    }

    /** The port of a new one. */
    private int proxy(Link link, int target) {
        var proxy = new Proxy(target);
        proxies.computeIfAbsent(link, first -> new ArrayList<>()).add(proxy);
        return proxy.port();
    }
}
