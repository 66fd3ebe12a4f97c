package dev.lockstep.system.bench;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;

import dev.lockstep.system.bench.load.LoadGenerator;
import dev.lockstep.system.bench.load.LoadOrder;

/** What an order takes in the broker's logs, transaction markers included, beside the value that was sent. */
final class BytesOnDisk implements Figure {

    private static final int RATE = 2_000;
    private static final int CONNECTIONS = 256;
    private static final double SECONDS = 10;

    @Override
    public String name() {
        return "bytes";
    }

    @Override
    public String description() {
        return "bytes of an order on each topic, on disk";
    }

    @Override
    public void measure(Bench.Run run) throws Exception {
        try (var system = new BenchSystem(run.home(), 1); var generator = new LoadGenerator()) {
            var orders = system.stack().orders().get(0);
            system.startStores();
            system.start(orders);
            var placed = generator.run(LoadOrder.placingAt(RATE, List.of(orders.port()), CONNECTIONS, SECONDS, null));
            var sizes = sizes(system.stack().kafka().bootstrapServers());
            var bytes = new OrderBytes();
            run.add(perOrder("example-order-topic", sizes, placed.answered().count())
                    .beside(bytes.event("0193f5d2-7c1a-7e4b-9d35-2f4a8c6e1b70", 0).length));
            run.add(perOrder("orders", sizes, placed.answered().count())
                    .beside(bytes.envelope("0193f5d2-7c1a-7e4b-9d35-2f4a8c6e1b70", 0).length));
        }
    }

    private static Reading perOrder(String topic, Map<String, Long> sizes, long orders) {
        return Reading.of("an order on " + topic, (double) sizes.get(topic) / orders, "B");
    }

    private static Map<String, Long> sizes(String bootstrapServers) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            var folders = admin.describeLogDirs(List.of(1)).allDescriptions().get().get(1).values();
            return folders.stream().flatMap(folder -> folder.replicaInfos().entrySet().stream())
                    .collect(Collectors.groupingBy(replica -> replica.getKey().topic(),
                            Collectors.summingLong(replica -> replica.getValue().size())));
        }
    }
}
