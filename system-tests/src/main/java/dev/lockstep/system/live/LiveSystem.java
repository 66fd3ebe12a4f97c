package dev.lockstep.system.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import dev.lockstep.stack.Home;
import dev.lockstep.stack.Part;
import dev.lockstep.stack.PartProcess;
import dev.lockstep.stack.Patience;
import dev.lockstep.stack.Pause;
import dev.lockstep.stack.Ports;
import dev.lockstep.stack.Progress;
import dev.lockstep.stack.QuarkusService;
import dev.lockstep.stack.Stack;
import dev.lockstep.stack.StackFailure;
import dev.lockstep.stack.StackPorts;
import dev.lockstep.stack.Topics;
import dev.lockstep.stack.audit.Health;

/**
 * A system that faults happen to. It has what each production has, a supervisor: a part whose process has ended is
 * started again within a second, unless a fault keeps it down.
 */
public final class LiveSystem implements SystemUnderLoad, AutoCloseable {

    private static final Patience PATIENCE = new Patience(Duration.ofSeconds(120), Duration.ofMillis(200));

    private final Stack stack;
    private final Setting setting;
    private final Surroundings surroundings;
    private final Variation variation;
    private final Journal journal;
    private final Map<Part, PartProcess> processes = new ConcurrentHashMap<>();
    private final Set<Part> keptDown = ConcurrentHashMap.newKeySet();
    private final Set<String> planted = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService supervisor = Executors.newSingleThreadScheduledExecutor();
    private final Thread closing = new Thread(this::stop);
    private boolean closed;

    private LiveSystem(Stack stack, Setting setting, Variation variation, Journal journal) {
        this.stack = stack;
        this.setting = setting;
        this.surroundings = setting.around(stack);
        this.variation = variation;
        this.journal = journal;
        // A run that is cut short leaves nothing behind.
        Runtime.getRuntime().addShutdownHook(closing);
    }

    /**
     * Two instances of the order service, one catalog and all that they need, on free ports; returns when all is ready.
     *
     * @throws SettingUnavailable if this machine can't have it
     * @throws StackFailure if a part does not start
     */
    public static LiveSystem start(Home home, Setting setting, Variation variation, Journal journal) {
        var system = new LiveSystem(new Stack(home, StackPorts.free(2)), setting, variation, journal);
        system.journal.event("starting a system in %s", home.folder());
        system.bring(system.stack.stores());
        Topics.create(system.stack.kafka().bootstrapServers());
        system.bring(system.stack.parts().stream().filter(part -> !system.stack.stores().contains(part)).toList());
        variation.applyTo(system);
        system.supervisor.scheduleWithFixedDelay(system::supervise, 0, 500, TimeUnit.MILLISECONDS);
        return system;
    }

    @Override
    public Stack stack() {
        return stack;
    }

    public Setting setting() {
        return setting;
    }

    /** @throws ClassCastException if the system's setting has others */
    public <S extends Surroundings> S surroundings(Class<S> type) {
        return type.cast(surroundings);
    }

    @Override
    public List<QuarkusService> ordersForClients() {
        return stack.orders().stream().map(surroundings::toClients).toList();
    }

    @Override
    public boolean isHealthy() {
        return Health.of(stack).holds();
    }

    @Override
    public Journal journal() {
        return journal;
    }

    @Override
    public Set<String> planted() {
        return planted;
    }

    /** Ends them with SIGKILL, all at once, and keeps them down. */
    public void kill(List<? extends Part> parts) {
        keptDown.addAll(parts);
        signal(parts, "KILL");
        while (parts.stream().map(processes::get).anyMatch(PartProcess::isAlive)) {
            Pause.of(Duration.ofMillis(20));
        }
    }

    /** Ends it with SIGTERM, and keeps it down. */
    public void stop(Part part) {
        keptDown.add(part);
        processes.get(part).stop(stack.home(), Duration.ofSeconds(20));
    }

    /** From here on it is the supervisor's again. */
    public void release(List<? extends Part> parts) {
        parts.forEach(keptDown::remove);
        supervise();
    }

    /** Starts parts, and returns when they are ready. */
    public void bring(List<? extends Part> parts) {
        parts.forEach(this::start);
        keptDown.removeAll(parts);
        parts.forEach(this::awaitReady);
    }

    public void awaitReady(Part part) {
        PATIENCE.awaits(part::isReady, () -> "%s is not ready after %d s: see %s.".formatted(part.name(),
                PATIENCE.limit().toSeconds(), stack.home().log(part.name())));
    }

    /** Stops the process from running, for as long as it takes; it is not told, and finds out by the clock. */
    public void freeze(Part part, Duration duration) {
        signal(List.of(part), "STOP");
        try {
            Pause.of(duration);
        } finally {
            signal(List.of(part), "CONT");
        }
    }

    /** It is there, and does nothing any more. */
    public void paralyse(Part part) {
        signal(List.of(part), "STOP");
    }

    /** One more instance of the catalog; it is nobody's but its caller's. */
    public QuarkusService anotherCatalog(int number) {
        return QuarkusService.catalog(stack.home(), "catalog-" + number, Ports.free(), stack.kafka(), stack.mariadb());
    }

    /** Ends one for good that is not of the stack. */
    public void dismiss(Part part) {
        stop(part);
        forget(part);
    }

    @Override
    public void close() {
        stop();
        Runtime.getRuntime().removeShutdownHook(closing);
    }

    private synchronized void stop() {
        // Nothing is started again behind the back of what stops it.
        closed = true;
        supervisor.shutdownNow();
        signal(processes.keySet(), "CONT");
        Stack.down(stack.home(), Progress.SILENT);
        surroundings.close();
    }

    private synchronized void start(Part part) {
        if (closed) {
            throw new StackFailure("%s is not started: its system has been closed.".formatted(part.name()));
        }
        processes.put(part, PartProcess.start(variation.of(surroundings.of(part)), stack.home()));
    }

    private synchronized void forget(Part part) {
        processes.remove(part);
        keptDown.remove(part);
    }

    private synchronized void supervise() {
        if (closed) {
            return;
        }
        for (var part : new ArrayList<>(processes.keySet())) {
            if (!keptDown.contains(part) && !processes.get(part).isAlive() && surroundings.hasRoomFor(part)) {
                restart(part);
            }
        }
    }

    private void restart(Part part) {
        try {
            start(part);
            journal.event("  supervisor: %s started again", part.name());
        } catch (RuntimeException e) {
            // It comes again in half a second; an exception would be its last.
            journal.event("  supervisor: %s", e.getMessage());
        }
    }

    private void signal(Collection<? extends Part> parts, String signal) {
        PartProcess.signal(signal, parts.stream().map(processes::get).toList());
    }
}
