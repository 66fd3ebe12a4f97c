package dev.lockstep.system.mutation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.lockstep.stack.Part;

/** A part that is started with another command, in another environment, or after more has been prepared. */
public record VariedPart(Part part, List<String> command, Map<String, String> environment, Preparation more)
        implements
            Part {

    /** What changes the part's folder once the part itself has prepared it. */
    @FunctionalInterface
    public interface Preparation {

        void in(Path workingDirectory) throws IOException;
    }

    private static final Preparation NONE = workingDirectory -> {
    };

    static Part withEnvironment(Part part, Map<String, String> more) {
        var environment = new HashMap<>(part.environment());
        environment.putAll(more);
        return new VariedPart(part, part.command(), environment, NONE);
    }

    /** What is in the folder hides what the part has of the same name. */
    public static Part withClassPath(Part part, Path first) {
        var command = new ArrayList<>(part.command());
        var classPath = command.indexOf("-cp") + 1;
        command.set(classPath, first + ":" + command.get(classPath));
        return new VariedPart(part, command, part.environment(), NONE);
    }

    /** Without what begins with one of these among its options. */
    public static Part without(Part part, String... options) {
        var command = new ArrayList<>(part.command());
        command.removeIf(word -> Arrays.stream(options).anyMatch(word::startsWith));
        return new VariedPart(part, command, part.environment(), NONE);
    }

    public static Part prepared(Part part, Preparation more) {
        return new VariedPart(part, part.command(), part.environment(), more);
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
        part.prepare();
        more.in(workingDirectory());
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
