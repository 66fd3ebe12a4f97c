package dev.lockstep.system.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import dev.lockstep.stack.KeptClasses;
import dev.lockstep.stack.Part;
import dev.lockstep.stack.StackFailure;
import dev.lockstep.system.mutation.VariedPart;

/** A JVM that a service can run on. */
record Jvm(Path home, int feature) {

    private static final int TRAINING_SECONDS = 120;

    /** The one that runs the bench. */
    static Jvm running() {
        return new Jvm(Path.of(System.getProperty("java.home")), Runtime.version().feature());
    }

    /** One of that version: what the variable {@code JDK_25} names (for 25), or what is installed beside the running one. */
    static Optional<Jvm> of(int feature) throws IOException {
        var named = System.getenv("JDK_" + feature);
        if (named != null) {
            return Optional.of(at(Path.of(named)).filter(jvm -> jvm.feature == feature).findAny().orElseThrow(
                    () -> new StackFailure("JDK_%d names %s, which is no JDK %1$d.".formatted(feature, named))));
        }
        try (var siblings = Files.list(running().home.toRealPath().getParent())) {
            return siblings.sorted().flatMap(Jvm::at).filter(jvm -> jvm.feature == feature).findFirst();
        }
    }

    private static Stream<Jvm> at(Path home) {
        var release = new Properties();
        try (var lines = Files.newBufferedReader(home.resolve("release"))) {
            release.load(lines);
        } catch (IOException e) {
            return Stream.empty();
        }
        // "25.0.3", and "1.8.0_392" before they counted so.
        return Optional.ofNullable(release.getProperty("JAVA_VERSION"))
                .map(version -> version.replace("\"", "").split("\\D")[0])
                .map(version -> new Jvm(home, Integer.parseInt(version))).stream();
    }

    static Part withoutKeptClasses(Part service) {
        return VariedPart.without(service, KeptClasses::isUsedBy);
    }

    KeptClasses keptClasses() {
        return KeptClasses.ofJava(feature);
    }

    /** The service on this JVM, and with what this JVM keeps of a start that a build on it would make (ADR 0010). */
    Part hosting(Part service) {
        var command = new ArrayList<>(withoutKeptClasses(service).command());
        command.set(0, java());
        command.add(1, keptClasses().use());
        return VariedPart.withPreparation(VariedPart.withCommand(service, command), () -> {
            service.prepare();
            train(service.workingDirectory());
        });
    }

    private void train(Path application) throws IOException {
        var builder = new ProcessBuilder(java(), keptClasses().keep(), "-jar", "quarkus-run.jar")
                .directory(application.toFile()).redirectErrorStream(true)
                .redirectOutput(application.resolve("training.log").toFile());
        builder.environment().clear();
        builder.environment().put("QUARKUS_PROFILE", "training");
        var training = builder.start();
        try {
            if (!training.waitFor(TRAINING_SECONDS, TimeUnit.SECONDS) || training.exitValue() != 0) {
                throw new StackFailure("Java %d has kept nothing of a start: %s".formatted(feature,
                        Files.readString(application.resolve("training.log"))));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted.", e);
        } finally {
            training.destroyForcibly();
        }
    }

    private String java() {
        return home.resolve("bin/java").toString();
    }
}
