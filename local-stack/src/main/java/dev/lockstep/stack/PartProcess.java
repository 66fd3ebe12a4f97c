package dev.lockstep.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A part that was started, by this process or by an earlier one. Its id is kept in a file, together with the moment at
 * which it started: an id alone may have passed on to another process since.
 */
public record PartProcess(String name, long pid, long startedAtMillis, int port) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration START_TIME_TOLERANCE = Duration.ofSeconds(2);

    /** Starts the part with its output going to its log, and remembers it. */
    public static PartProcess start(Part part, Home home) {
        var log = home.log(part.name());
        try {
            part.prepare();
            var builder = new ProcessBuilder(inSessionOfItsOwn(part.command()))
                    .directory(part.workingDirectory().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(part.environment());
            var handle = builder.start().toHandle();
            var started = new PartProcess(part.name(), handle.pid(), startOf(handle), part.port());
            try {
                PrivateFiles.write(started.file(home), JSON.writeValueAsString(started));
            } catch (IOException e) {
                // One that nobody remembers could not be stopped again.
                handle.destroyForcibly();
                throw e;
            }
            return started;
        } catch (IOException e) {
            throw new StackFailure("%s could not be started: %s.".formatted(part.name(), e.getMessage()), e);
        }
    }

    /** The part of that name, if it was started in this home and still runs. */
    public static Optional<PartProcess> find(Home home, String name) {
        return remembered(home).stream().filter(p -> p.name().equals(name)).filter(PartProcess::isAlive).findAny();
    }

    /** Every part that was started in this home and not stopped since, alive or not, in order of name. */
    public static List<PartProcess> remembered(Home home) {
        try (var files = Files.list(home.processes())) {
            var found = new ArrayList<PartProcess>();
            for (var file : files.filter(name -> name.toString().endsWith(".json")).sorted().toList()) {
                found.add(JSON.readValue(file.toFile(), PartProcess.class));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @JsonIgnore
    public boolean isAlive() {
        return handle().isPresent();
    }

    /** Ends it with SIGTERM, and with SIGKILL if it is still there after the given time; forgets it. */
    public void stop(Home home, Duration patience) {
        handle().ifPresent(handle -> {
            var descendants = handle.descendants().toList();
            handle.destroy();
            if (!ended(handle, patience)) {
                handle.destroyForcibly();
                ended(handle, patience);
            }
            descendants.forEach(ProcessHandle::destroyForcibly);
        });
        forget(home);
    }

    /** Ends it with SIGKILL, as a crash would; it stays remembered, as after a crash. */
    public void kill() {
        handle().ifPresent(handle -> {
            handle.destroyForcibly();
            ended(handle, Duration.ofSeconds(10));
        });
    }

    /** Sends a signal, such as {@code STOP}, to those of them that run, to all at once. */
    public static void signal(String signal, Collection<PartProcess> processes) {
        var command = new ArrayList<>(List.of("kill", "-" + signal));
        processes.stream().filter(PartProcess::isAlive).forEach(process -> command.add(Long.toString(process.pid())));
        try {
            new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
        } catch (IOException e) {
            throw new StackFailure("%s: %s".formatted(command, e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void forget(Home home) {
        try {
            Files.deleteIfExists(file(home));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(Home home) {
        return home.processes().resolve(name + ".json");
    }

    private Optional<ProcessHandle> handle() {
        return ProcessHandle.of(pid)
                .filter(PartProcess::runs)
                .filter(h -> Math.abs(startOf(h) - startedAtMillis) <= START_TIME_TOLERANCE.toMillis());
    }

    /** A zombie, dead but not yet collected by its parent, is alive to the JDK but has no command any more. */
    private static boolean runs(ProcessHandle handle) {
        return handle.isAlive() && handle.info().command().isPresent();
    }

    private static boolean ended(ProcessHandle handle, Duration patience) {
        try {
            handle.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return !runs(handle);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static long startOf(ProcessHandle handle) {
        return handle.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    /** Apart from the terminal's process group, so that Ctrl-C or a closed window does not reach it. */
    private static List<String> inSessionOfItsOwn(List<String> command) {
        var setsid = Path.of("/usr/bin/setsid");
        if (!Files.isExecutable(setsid)) {
            return command;
        }
        var whole = new ArrayList<>(List.of(setsid.toString()));
        whole.addAll(command);
        return whole;
    }
}
