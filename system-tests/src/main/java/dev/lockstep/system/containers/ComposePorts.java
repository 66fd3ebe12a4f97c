package dev.lockstep.system.containers;

import java.util.List;

import dev.lockstep.stack.StackPorts;

/** What compose.yaml and compose.debug.yaml publish, by the variables that they have for it. */
final class ComposePorts {

    private ComposePorts() {
    }

    /** The balancer stands where an instance of the order service would. */
    static StackPorts fromEnvironment() {
        return new StackPorts(port("KAFKA_PORT", 9092), 0, port("MARIADB_PORT", 3306), port("CONNECT_PORT", 8083),
                port("CATALOG_PORT", 8080), List.of(port("ORDERS_PORT", 8081)));
    }

    private static int port(String name, int otherwise) {
        var value = System.getenv(name);
        return value == null ? otherwise : Integer.parseInt(value);
    }
}
