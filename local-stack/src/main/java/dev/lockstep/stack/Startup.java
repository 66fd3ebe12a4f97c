package dev.lockstep.stack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One start of some parts: only what is missing, all or nothing. Until it is complete, closing it, or the end of this
 * process, stops again what it has started.
 */
public final class Startup implements AutoCloseable {

    private static final long SPACE_NEEDED = 1L << 30;
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final Home home;
    private final Progress progress;
    private final Map<Part, PartProcess> started = new LinkedHashMap<>();
    private final Map<Part, Long> began = new HashMap<>();
    private final Map<Part, Long> logged = new HashMap<>();
    private final Thread undoing = new Thread(this::undo);
    private boolean complete;
    private boolean closed;

    public Startup(Home home, Progress progress) {
        this.home = home;
        this.progress = progress;
        Runtime.getRuntime().addShutdownHook(undoing);
    }

    /** @throws StackFailure if one of the parts that are missing can't be started here; nothing is started then */
    public void check(List<? extends Part> parts) {
        for (var part : parts) {
            var running = PartProcess.find(home, part.name());
            if (running.isPresent() && running.get().port() != part.port()) {
                throw new StackFailure("%s runs already, on port %d: `make down` first, to start it on %d."
                        .formatted(part.name(), running.get().port(), part.port()));
            }
            if (running.isEmpty() && part.port() != 0 && Ports.isTaken(part.port())) {
                throw new StackFailure(
                        "Port %d (%s) is taken by another process: end that one, or choose another with %s=."
                                .formatted(part.port(), part.name(), part.portVariable()));
            }
        }
        var free = home.freeSpace();
        if (free < SPACE_NEEDED) {
            throw new StackFailure(
                    "Only %d MiB are free under %s, and %d are needed: free some, or choose another folder with DATA=."
                            .formatted(free >> 20, home.folder(), SPACE_NEEDED >> 20));
        }
    }

    /** Starts those that are missing, and returns when all are ready. */
    public void bring(List<? extends Part> parts) {
        for (var part : parts) {
            if (PartProcess.find(home, part.name()).isPresent()) {
                progress.alreadyRunning(part);
            } else {
                start(part);
            }
        }
        var waiting = new ArrayList<Part>(parts);
        while (!waiting.isEmpty()) {
            waiting.removeIf(this::isReady);
            Pause.of(BETWEEN_LOOKS);
        }
    }

    /** Not while, or after, all is undone: Ctrl-C may come at any moment. */
    private synchronized void start(Part part) {
        if (closed) {
            throw new StackFailure("Stopped before all had started.");
        }
        began.put(part, System.nanoTime());
        logged.put(part, home.logSize(part.name()));
        started.put(part, PartProcess.start(part, home));
    }

    /** From here on, what was started goes on. */
    public synchronized void complete() {
        complete = true;
    }

    @Override
    public void close() {
        undo();
        try {
            Runtime.getRuntime().removeShutdownHook(undoing);
        } catch (IllegalStateException e) {
            // The process is ending: the hook is at work, and does the same.
            return;
        }
    }

    private boolean isReady(Part part) {
        var waited = Duration.ofNanos(System.nanoTime() - began.computeIfAbsent(part, p -> System.nanoTime()));
        if (started.containsKey(part) && !started.get(part).isAlive()) {
            throw new StackFailure("%s ended while it started%s: see %s."
                    .formatted(part.name(), home.lastError(part.name(), logged.get(part)), home.log(part.name())));
        }
        if (part.isReady()) {
            if (started.containsKey(part)) {
                progress.ready(part, waited);
            }
            return true;
        }
        if (waited.compareTo(PATIENCE) > 0) {
            throw new StackFailure("%s is not ready after %d s: see %s."
                    .formatted(part.name(), PATIENCE.toSeconds(), home.log(part.name())));
        }
        return false;
    }

    private synchronized void undo() {
        closed = true;
        if (!complete) {
            Stack.stop(home, started.values(), Progress.SILENT);
            started.clear();
        }
    }
}
