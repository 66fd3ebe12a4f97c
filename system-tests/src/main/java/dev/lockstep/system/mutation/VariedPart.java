package dev.lockstep.system.mutation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import dev.lockstep.stack.Part;

/** A part that is started with another command, in another environment, or after another preparation. */
public record VariedPart(Part part, List<String> command, Map<String, String> environment, Preparation preparation)
        implements
            Part {

    /** What has to be done before each start. */
    @FunctionalInterface
    public interface Preparation {

        void prepare() throws IOException;
    }

    static Part withEnvironment(Part part, Map<String, String> more) {
        var environment = new HashMap<>(part.environment());
        environment.putAll(more);
        return new VariedPart(part, part.command(), environment, part::prepare);
    }

    /** What is in the folder hides what the part has of the same name. */
    public static Part withClassPath(Part part, Path first) {
        var command = new ArrayList<>(part.command());
        var classPath = command.indexOf("-cp") + 1;
        command.set(classPath, first + ":" + command.get(classPath));
        return withCommand(part, command);
    }

    /** Without such options. */
    public static Part without(Part part, Predicate<String> options) {
        var command = new ArrayList<>(part.command());
        command.removeIf(options);
        return withCommand(part, command);
    }

    public static Part withCommand(Part part, List<String> command) {
        return new VariedPart(part, command, part.environment(), part::prepare);
    }

    public static Part withPreparation(Part part, Preparation preparation) {
        return new VariedPart(part, part.command(), part.environment(), preparation);
    }

    @Override
    public String name() {
        return part.name();
    }

    @Override
    public int port() {
        return part.port();
    }

    @Override
    public String portVariable() {
        return part.portVariable();
    }

    @Override
    public void prepare() throws IOException {
        preparation.prepare();
    }

    @Override
    public Path workingDirectory() {
        return part.workingDirectory();
    }

    @Override
    public boolean isReady() {
        return part.isReady();
    }
}
