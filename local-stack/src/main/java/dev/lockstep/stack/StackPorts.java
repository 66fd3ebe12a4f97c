package dev.lockstep.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The ports of one system, all on loopback; {@code orders} has one for each instance of the order service. */
public record StackPorts(int kafka, int kafkaController, int mariadb, int connect, int catalog, List<Integer> orders) {

    public StackPorts {
        orders = List.copyOf(orders);
    }

    /** Instances of the order service get the first port and those that follow it, past the ones of other parts. */
    public static StackPorts of(int kafka, int kafkaController, int mariadb, int connect, int catalog, int firstOrders,
            int instances) {
        var others = Set.of(kafka, kafkaController, mariadb, connect, catalog);
        var orders = Stream.iterate(firstOrders, port -> port + 1).filter(port -> !others.contains(port))
                .limit(instances).toList();
        return new StackPorts(kafka, kafkaController, mariadb, connect, catalog, orders);
    }

    /** Ports that nobody uses now. */
    public static StackPorts free(int instances) {
        var orders = new ArrayList<Integer>();
        for (int i = 0; i < instances; i++) {
            orders.add(Ports.free());
        }
        return new StackPorts(Ports.free(), Ports.free(), Ports.free(), Ports.free(), Ports.free(), orders);
    }
}
