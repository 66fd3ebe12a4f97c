package dev.lockstep.system.bench.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A process of its own, so that neither its garbage nor its compiler is the bench's: reads a {@link LoadOrder} a line, and
 * answers each with a {@link LoadResult}. It serves a whole bench, and so is warm when it matters.
 */
public final class LoadGenerator implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final BufferedReader results;

    public LoadGenerator() throws IOException {
        process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
                "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), LoadGenerator.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        results = process.inputReader();
    }

    /** Returns when it is done. */
    public LoadResult run(LoadOrder order) throws IOException {
        var orders = process.outputWriter();
        orders.write(JSON.writeValueAsString(order));
        orders.newLine();
        orders.flush();
        var result = results.readLine();
        if (result == null) {
            throw new IOException("the load generator has ended");
        }
        return JSON.readValue(result, LoadResult.class);
    }

    @Override
    public void close() {
        process.destroy();
    }

    public static void main(String[] arguments) throws Exception {
        var orders = new BufferedReader(new InputStreamReader(System.in));
        var results = System.out;
        for (var line = orders.readLine(); line != null; line = orders.readLine()) {
            try (var load = new HttpLoad(JSON.readValue(line, LoadOrder.class))) {
                results.println(JSON.writeValueAsString(load.run()));
            }
        }
    }
}
