package dev.lockstep.system.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import dev.lockstep.stack.Home;
import dev.lockstep.stack.Part;
import dev.lockstep.stack.PartProcess;
import dev.lockstep.stack.Progress;
import dev.lockstep.stack.Stack;
import dev.lockstep.stack.StackFailure;
import dev.lockstep.stack.StackPorts;

/** A system of which only those parts run that a figure is about. What {@code make up} starts, and nothing tuned. */
final class BenchSystem implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Stack stack;
    private final Thread closing = new Thread(this::down);

    BenchSystem(Home home, int orders) {
        stack = new Stack(home, StackPorts.free(orders));
        Runtime.getRuntime().addShutdownHook(closing);
    }

    Stack stack() {
        return stack;
    }

    /** Returns when they are ready. */
    void start(Part... parts) {
        stack.up(Arrays.asList(parts), Progress.SILENT);
    }

    void startStores() {
        stack.up(stack.stores(), Progress.SILENT);
    }

    /** The tables which the keeper makes otherwise, once it has a worker. */
    void createReadModel() throws IOException, InterruptedException {
        var keeper = stack.keeper();
        var command = new ArrayList<>(keeper.command());
        command.set(command.size() - 1, "dev.lockstep.connect.Migrate");
        var migrate = new ProcessBuilder(command).redirectErrorStream(true);
        migrate.environment().putAll(keeper.environment());
        migrate.redirectOutput(stack.home().log("migrate").toFile());
        var status = migrate.start().waitFor();
        if (status != 0) {
            throw new StackFailure("The read model's tables could not be made: see %s."
                    .formatted(stack.home().log("migrate")));
        }
    }

    void stop(Part part) {
        process(part).stop(stack.home(), PATIENCE);
    }

    /** Of every part that runs. */
    List<PartProcess> processes() {
        return PartProcess.remembered(stack.home()).stream().filter(PartProcess::isAlive).toList();
    }

    PartProcess process(Part part) {
        return PartProcess.find(stack.home(), part.name()).orElseThrow();
    }

    @Override
    public void close() {
        down();
        Runtime.getRuntime().removeShutdownHook(closing);
    }

    /**
     * Also when a person ends it while it closes. Nobody is asked to end in good order, as its data are deleted. Its logs stay
     * for whoever wants to know why; the next one deletes them.
     */
    private synchronized void down() {
        processes().forEach(PartProcess::kill);
        stack.home().deleteData();
    }
}
