package dev.lockstep.stack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Every part of one system, and the order in which they can start. */
public final class Stack {

    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(30);

    private final Home home;
    private final KafkaBroker kafka;
    private final MariaDb mariadb;
    private final ConnectWorker connect;
    private final ConnectorKeeper keeper;
    private final QuarkusService catalog;
    private final List<QuarkusService> orders = new ArrayList<>();

    public Stack(Home home, StackPorts ports) {
        this.home = home;
        kafka = new KafkaBroker(home, ports.kafka(), ports.kafkaController());
        mariadb = new MariaDb(home, ports.mariadb());
        connect = new ConnectWorker(home, ports.connect(), kafka, mariadb);
        keeper = new ConnectorKeeper(connect, mariadb);
        catalog = QuarkusService.catalog(home, ports.catalog(), kafka, mariadb);
        for (var port : ports.orders()) {
            orders.add(QuarkusService.orders(home, orders.size() + 1, port, kafka, mariadb));
        }
    }

    public Home home() {
        return home;
    }

    public KafkaBroker kafka() {
        return kafka;
    }

    public MariaDb mariadb() {
        return mariadb;
    }

    public ConnectWorker connect() {
        return connect;
    }

    public ConnectorKeeper keeper() {
        return keeper;
    }

    public QuarkusService catalog() {
        return catalog;
    }

    public List<QuarkusService> orders() {
        return List.copyOf(orders);
    }

    /** What keeps the data; all the others need them. */
    public List<Part> stores() {
        return List.of(kafka, mariadb);
    }

    public List<Part> infrastructure() {
        return List.of(kafka, mariadb, connect, keeper);
    }

    public List<Part> parts() {
        var parts = new ArrayList<>(infrastructure());
        parts.add(catalog);
        parts.addAll(orders);
        return parts;
    }

    /** Starts what is missing of all parts and returns when each of them is ready. */
    public void up(Progress progress) {
        up(parts(), progress);
    }

    /**
     * Starts what is missing of the given parts and returns when each of them is ready.
     *
     * @throws StackFailure when one can't start; then nothing that this call started is left running
     */
    public void up(List<Part> wanted, Progress progress) {
        var stores = wanted.stream().filter(stores()::contains).toList();
        var others = wanted.stream().filter(part -> !stores().contains(part)).toList();
        try (var startup = new Startup(home, progress)) {
            startup.check(wanted);
            startup.bring(stores);
            Topics.create(kafka.bootstrapServers());
            startup.bring(others);
            startup.complete();
        }
    }

    /** Stops every part that was started in a home: first those that others do not need, each kind at once. */
    public static void down(Home home, Progress progress) {
        stop(home, PartProcess.remembered(home), progress);
    }

    static void stop(Home home, Collection<PartProcess> processes, Progress progress) {
        var tiers = processes.stream()
                .collect(Collectors.groupingBy(process -> tier(process.name()), TreeMap::new, Collectors.toList()));
        tiers.values().forEach(tier -> tier.parallelStream().forEach(process -> {
            process.stop(home, PATIENCE_AT_STOP);
            progress.stopped(process.name());
        }));
    }

    private static int tier(String part) {
        return switch (part) {
            case "kafka", "mariadb" -> 3;
            case "connect" -> 2;
            default -> 1;
        };
    }
}
