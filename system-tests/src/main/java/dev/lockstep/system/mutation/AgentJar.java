package dev.lockstep.system.mutation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import dev.lockstep.stack.Part;
import dev.lockstep.stack.Project;
import dev.lockstep.stack.StackFailure;

/** The package {@code agent}, as a jar that a service's JVM takes for its agent. */
public final class AgentJar {

    private static final Path JAR = Project.root().resolve("system-tests/target/lockstep-mutations.jar");

    private AgentJar() {
    }

    public static Part without(String guard, Part service) {
        if (!Files.exists(JAR)) {
            throw new StackFailure("%s is not built: `make build`.".formatted(JAR));
        }
        return VariedPart.withEnvironment(service,
                Map.of("JAVA_TOOL_OPTIONS", "-javaagent:%s=%s".formatted(JAR, guard)));
    }
}
