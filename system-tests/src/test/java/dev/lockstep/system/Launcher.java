package dev.lockstep.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.lockstep.stack.Home;
import dev.lockstep.stack.Ports;
import dev.lockstep.stack.Project;
import dev.lockstep.stack.testing.TestHome;

/** The launcher's process, with the variables that the Makefile hands to it. */
record Launcher(Home home, Map<String, String> variables) {

    record Result(int exitCode, String out, String err) {}

    static Launcher onPortsOfItsOwn() {
        var home = TestHome.create("launcher");
        var variables = new HashMap<>(Map.of("DATA", home.folder().toString()));
        Stream.of("CATALOG_PORT", "ORDERS_PORT", "CONNECT_PORT", "KAFKA_PORT", "KAFKA_CONTROLLER_PORT", "MARIADB_PORT")
                .forEach(name -> variables.put(name, Integer.toString(Ports.free())));
        return new Launcher(home, variables);
    }

    Launcher with(String variable, int value) {
        var changed = new HashMap<>(variables);
        changed.put(variable, Integer.toString(value));
        return new Launcher(home, changed);
    }

    int port(String variable) {
        return Integer.parseInt(variables.get(variable));
    }

    Result run(String... arguments) {
        var command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"),
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=off", "-cp",
                "local-stack/target/classes:local-stack/target/lib/*", "dev.lockstep.stack.cli.Lockstep"));
        command.addAll(List.of(arguments));
        try {
            var out = Files.createTempFile("launcher", ".out");
            var err = Files.createTempFile("launcher", ".err");
            var builder = new ProcessBuilder(command).directory(Project.root().toFile())
                    .redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment().putAll(variables);
            return new Result(builder.start().waitFor(), read(out), read(err));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path file) throws IOException {
        var text = Files.readString(file);
        Files.delete(file);
        return text;
    }
}
