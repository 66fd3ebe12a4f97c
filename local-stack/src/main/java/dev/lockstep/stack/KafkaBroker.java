package dev.lockstep.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Uuid;

/** One Kafka node in KRaft mode, broker and controller at once. */
public final class KafkaBroker implements Part {

    private final Home home;
    private final int port;
    private final int controllerPort;
    private final List<Listener> further;

    public KafkaBroker(Home home, int port, int controllerPort) {
        this(home, port, controllerPort, List.of());
    }

    private KafkaBroker(Home home, int port, int controllerPort, List<Listener> further) {
        this.home = home;
        this.port = port;
        this.controllerPort = controllerPort;
        this.further = List.copyOf(further);
    }

    /** The same broker with further ways into it. */
    public KafkaBroker with(List<Listener> listeners) {
        return new KafkaBroker(home, port, controllerPort, listeners);
    }

    /** The same broker as somebody sees it who reaches it on another port. */
    public KafkaBroker at(int otherPort) {
        return new KafkaBroker(home, otherPort, controllerPort, further);
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public String portVariable() {
        return "KAFKA_PORT";
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void prepare() throws IOException {
        if (Ports.isTaken(controllerPort)) {
            throw new StackFailure(
                    "Port %d (kafka's controller) is taken: free it, or choose another with KAFKA_CONTROLLER_PORT="
                            .formatted(controllerPort));
        }
        writeConfiguration();
        if (!Files.exists(data().resolve("meta.properties"))) {
            format();
        }
    }

    @Override
    public List<String> command() {
        return java("-Xmx512m", "kafka.Kafka", configuration().toString());
    }

    @Override
    public boolean isReady() {
        if (!Ports.isTaken(port)) {
            return false;
        }
        var settings = Map.<String, Object>of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers(),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
        try (var admin = Admin.create(settings)) {
            return !admin.describeCluster().nodes().get(5, TimeUnit.SECONDS).isEmpty();
        } catch (Exception e) {
            return false;
        }
    }

    private void writeConfiguration() throws IOException {
        var settings = new Properties();
        try (var defaults = KafkaBroker.class.getResourceAsStream("/kafka/server.properties")) {
            settings.load(defaults);
        }
        settings.setProperty("listeners",
                "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort));
        settings.setProperty("advertised.listeners", "PLAINTEXT://127.0.0.1:%d".formatted(port));
        for (var listener : further) {
            add(settings, "listeners", "%s://127.0.0.1:%d".formatted(listener.name(), listener.port()));
            add(settings, "advertised.listeners",
                    "%s://127.0.0.1:%d".formatted(listener.name(), listener.advertisedPort()));
            add(settings, "listener.security.protocol.map", "%s:PLAINTEXT".formatted(listener.name()));
        }
        settings.setProperty("controller.quorum.voters", "1@127.0.0.1:%d".formatted(controllerPort));
        settings.setProperty("log.dirs", data().toString());
        try (var out = Files.newOutputStream(configuration())) {
            settings.store(out, "Written at each start from local-stack's kafka/server.properties");
        }
    }

    private static void add(Properties settings, String key, String value) {
        settings.merge(key, value, (list, one) -> list + "," + one);
    }

    private void format() throws IOException {
        var log = home.log("kafka-format").toFile();
        var formatting = new ProcessBuilder(java("-Xmx128m", "kafka.tools.StorageTool", "format",
                "--cluster-id", Uuid.randomUuid().toString(), "--config", configuration().toString()))
                .redirectErrorStream(true).redirectOutput(log).start();
        try {
            if (formatting.waitFor() != 0) {
                throw new StackFailure("Kafka's folder could not be formatted: see %s.".formatted(log));
            }
        } catch (InterruptedException e) {
            formatting.destroy();
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> java(String memory, String... program) {
        var libraries = Project.built("local-stack/target/lib") + "/*";
        return JavaCommand.of(
                List.of(memory, "-XX:+UseSerialGC", "-Dorg.slf4j.simpleLogger.showDateTime=true",
                        "-Dorg.slf4j.simpleLogger.dateTimeFormat=HH:mm:ss.SSS", "-cp", libraries),
                program);
    }

    /** Its logs, in the sense that Kafka has for the word. */
    public Path data() {
        return home.data("kafka").resolve("log");
    }

    private Path configuration() {
        return home.data("kafka").resolve("server.properties");
    }
}
