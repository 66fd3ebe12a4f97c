package dev.lockstep.stack.cli;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.IntStream;

import dev.lockstep.stack.Home;
import dev.lockstep.stack.PartProcess;
import dev.lockstep.stack.Project;
import dev.lockstep.stack.Stack;
import dev.lockstep.stack.StackFailure;
import dev.lockstep.stack.StackPorts;
import picocli.CommandLine.Option;

/** What a person can change about a system: the variables of the Makefile. */
final class StackOptions {

    @Option(names = "--orders", defaultValue = "${env:ORDERS:-2}", description = "instances of the order service")
    int orders;

    @Option(names = "--catalog-port", defaultValue = "${env:CATALOG_PORT:-8080}")
    int catalogPort;

    @Option(names = "--orders-port", defaultValue = "${env:ORDERS_PORT:-8081}", description = "of the first instance; the others follow")
    int ordersPort;

    @Option(names = "--connect-port", defaultValue = "${env:CONNECT_PORT:-8083}")
    int connectPort;

    @Option(names = "--kafka-port", defaultValue = "${env:KAFKA_PORT:-9092}")
    int kafkaPort;

    @Option(names = "--kafka-controller-port", defaultValue = "${env:KAFKA_CONTROLLER_PORT:-9093}")
    int kafkaControllerPort;

    @Option(names = "--mariadb-port", defaultValue = "${env:MARIADB_PORT:-3306}")
    int mariadbPort;

    @Option(names = "--data", defaultValue = "${env:DATA}", description = "folder of data, logs and process ids")
    Path data;

    Home home() {
        return new Home(data == null || data.toString().isEmpty() ? Project.root().resolve(".lockstep") : data);
    }

    /** The system as these options ask for it. */
    Stack wanted() {
        if (orders < 1 || orders > 50) {
            throw new StackFailure("ORDERS is %d, and must be 1 to 50.".formatted(orders));
        }
        IntStream.of(kafkaPort, kafkaControllerPort, mariadbPort, connectPort, catalogPort, ordersPort)
                .filter(port -> port < 1 || port > 65_000).findAny().ifPresent(port -> {
                    throw new StackFailure("A port is %d, and must be 1 to 65000.".formatted(port));
                });
        return new Stack(home(), StackPorts.of(kafkaPort, kafkaControllerPort, mariadbPort, connectPort, catalogPort,
                ordersPort, orders));
    }

    /** The system as it runs, with the ports and the number of instances that it was started with. */
    Stack running() {
        var home = home();
        var instances = PartProcess.remembered(home).stream().map(PartProcess::name)
                .filter(name -> name.startsWith("orders-"))
                .sorted(Comparator.comparingInt(name -> Integer.parseInt(name.substring("orders-".length())))).toList();
        var asked = wanted();
        var orderPorts = instances.isEmpty()
                ? asked.orders().stream().map(part -> part.port()).toList()
                : instances.stream().map(name -> portOf(home, name, 0)).toList();
        return new Stack(home, new StackPorts(
                portOf(home, "kafka", kafkaPort), kafkaControllerPort, portOf(home, "mariadb", mariadbPort),
                portOf(home, "connect", connectPort), portOf(home, "catalog", catalogPort), orderPorts));
    }

    private static int portOf(Home home, String part, int otherwise) {
        return PartProcess.remembered(home).stream().filter(p -> p.name().equals(part)).map(PartProcess::port)
                .findAny().orElse(otherwise);
    }
}
