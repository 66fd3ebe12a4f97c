package dev.lockstep.system.containers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.lockstep.stack.ConnectorState;
import dev.lockstep.stack.Home;
import dev.lockstep.stack.Patience;
import dev.lockstep.stack.QuarkusService;
import dev.lockstep.stack.Stack;
import dev.lockstep.stack.StackFailure;
import dev.lockstep.stack.StackPorts;
import dev.lockstep.system.live.Journal;
import dev.lockstep.system.live.SystemUnderLoad;

/** The system that {@code make compose-up DEBUG=true} starts. */
final class ComposeSystem implements SystemUnderLoad {

    private static final Patience PATIENCE = new Patience(Duration.ofSeconds(120), Duration.ofMillis(500));

    private final StackPorts ports;
    private final Stack stack;
    private final Journal journal;

    /**
     * @param home whose folder {@code secrets} is the variable SECRETS of compose.yaml
     * @param ports that are published; the balancer has the one of the first instance
     */
    ComposeSystem(Home home, StackPorts ports, Journal journal) {
        // First, since a stack without passwords would make its own.
        Tool.run("deploy/make-secrets", secrets(home));
        this.ports = ports;
        this.stack = new Stack(home, ports);
        this.journal = journal;
    }

    /** Returns when every container is healthy. */
    void up(int instances) {
        journal.event("compose-up with %d instances", instances);
        Tool.run("make", "-s", "compose-up", "DEBUG=true", "ORDERS=" + instances, "SECRETS=" + secrets(stack.home()),
                "KAFKA_PORT=" + ports.kafka(), "MARIADB_PORT=" + ports.mariadb(), "CONNECT_PORT=" + ports.connect(),
                "CATALOG_PORT=" + ports.catalog(), "ORDERS_PORT=" + ports.orders().get(0));
        containers().stream().filter(container -> !container.isConfined()).findAny().ifPresent(container -> {
            throw new StackFailure("%s may write to its root, or is root.".formatted(container.service()));
        });
        awaitHealth();
    }

    /** Compose has waited for those that others need, but not for an instance that is new. */
    private void awaitHealth() {
        PATIENCE.awaits(this::isHealthy,
                () -> "Not every container is healthy after %d s.".formatted(PATIENCE.limit().toSeconds()));
    }

    List<Container> containers() {
        var ids = Tool.run("docker", "ps", "--all", "--quiet", "--filter",
                "label=com.docker.compose.project=lockstep");
        var inspect = new ArrayList<>(List.of("docker", "inspect", "--format", Container.FORMAT));
        ids.lines().forEach(inspect::add);
        return Tool.run(inspect.toArray(String[]::new)).lines().map(Container::parse).toList();
    }

    /** Ends its process from the host. That it is started again is Docker's to do. */
    void crash(Container container) {
        var process = ProcessHandle.of(container.pid()).filter(ProcessHandle::isAlive).orElseThrow(
                () -> new StackFailure("The process of %s is not on this host.".formatted(container.service())));
        journal.event("  kill -9 of %s in container %.12s", container.service(), container.id());
        process.destroyForcibly();
    }

    /** Docker leaves down what was killed through it: whoever did it starts it again. */
    void kill(Container container) {
        journal.event("  docker kill of %s, container %.12s", container.service(), container.id());
        Tool.run("docker", "kill", container.id());
        Tool.run("docker", "start", container.id());
    }

    private static String secrets(Home home) {
        return home.folder().resolve("secrets").toString();
    }

    @Override
    public Stack stack() {
        return stack;
    }

    @Override
    public List<QuarkusService> ordersForClients() {
        return stack.orders();
    }

    @Override
    public boolean isHealthy() {
        var connectors = ConnectorState.of(stack.connect());
        return containers().stream().allMatch(Container::isReady)
                && stack.catalog().isReady() && stack.orders().stream().allMatch(QuarkusService::isReady)
                && !connectors.isEmpty() && connectors.stream().allMatch(ConnectorState::isSettled);
    }

    @Override
    public Set<String> planted() {
        return Set.of();
    }

    @Override
    public Journal journal() {
        return journal;
    }
}
