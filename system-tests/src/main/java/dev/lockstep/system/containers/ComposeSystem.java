package dev.lockstep.system.containers;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.lockstep.stack.ConnectorState;
import dev.lockstep.stack.Home;
import dev.lockstep.stack.QuarkusService;
import dev.lockstep.stack.Stack;
import dev.lockstep.stack.StackFailure;
import dev.lockstep.stack.StackPorts;
import dev.lockstep.system.live.Journal;
import dev.lockstep.system.live.SystemUnderLoad;

/** The system that {@code make compose-up DEBUG=true} starts. What is killed in it is Docker's to restart. */
final class ComposeSystem implements SystemUnderLoad {

    private final Stack stack;
    private final Journal journal;

    /** @param home with a folder {@code secrets}, which is the variable SECRETS of compose.yaml */
    ComposeSystem(Home home, StackPorts ports, Journal journal) {
        this.stack = new Stack(home, ports);
        this.journal = journal;
    }

    /** Returns when every container is healthy. */
    void up(int instances) {
        journal.event("compose-up with %d instances", instances);
        Program.run("make", "-s", "compose-up", "DEBUG=true", "ORDERS=" + instances,
                "SECRETS=" + stack.home().folder().resolve("secrets"));
        containers().stream().filter(container -> !container.isConfined()).findAny().ifPresent(container -> {
            throw new StackFailure("%s may write to its root, or is root.".formatted(container.service()));
        });
    }

    List<Container> containers() {
        var ids = Program.run("docker", "ps", "--all", "--quiet", "--filter",
                "label=com.docker.compose.project=lockstep");
        var inspect = new ArrayList<>(List.of("docker", "inspect", "--format", Container.FORMAT));
        ids.lines().forEach(inspect::add);
        return Program.run(inspect.toArray(String[]::new)).lines().map(Container::parse).toList();
    }

    /** Ends its process from the host, as a crash would: Docker would not restart what was killed through Docker. */
    void kill(Container container) {
        var process = ProcessHandle.of(container.pid()).filter(ProcessHandle::isAlive).orElseThrow(
                () -> new StackFailure("The process of %s is not on this host.".formatted(container.service())));
        journal.event("  kill -9 of %s in container %.12s", container.service(), container.id());
        process.destroyForcibly();
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
