package dev.lockstep.connect;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** A main class as a process of its own: how it ends can be seen from outside only. */
final class ChildProcess {

    private ChildProcess() {
    }

    static Process start(Class<?> main, Map<String, String> environment) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), main.getName());
        builder.environment().putAll(environment);
        return builder.start();
    }
}
