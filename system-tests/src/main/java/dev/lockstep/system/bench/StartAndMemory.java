package dev.lockstep.system.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dev.lockstep.stack.Part;
import dev.lockstep.stack.PartProcess;
import dev.lockstep.stack.QuarkusService;
import dev.lockstep.stack.audit.Pause;
import dev.lockstep.system.bench.load.LoadGenerator;
import dev.lockstep.system.bench.load.LoadOrder;
import dev.lockstep.system.mutation.VariedPart;

/**
 * An instance of the order service from its start to its first answer, with the classes that its build has kept and
 * without, and what it has resident. On the JDK that runs the bench: kept are classes before Java 24, more since.
 */
final class StartAndMemory implements Figure {

    private static final int ROUNDS = 5;
    private static final int CONNECTIONS = 256;
    private static final double SECONDS = 20;

    private final HttpClient http = HttpClient.newHttpClient();

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String description() {
        return "start of an order service to its first answer, and its resident memory";
    }

    @Override
    public void measure(Bench.Run run) throws Exception {
        try (var system = new BenchSystem(run.home(), 1); var generator = new LoadGenerator()) {
            var orders = system.stack().orders().get(0);
            system.startStores();
            system.start(orders);
            system.stop(orders);
            var plain = VariedPart.without(orders, "-XX:AOTCache", "-XX:SharedArchiveFile");
            var withKept = new ArrayList<Double>();
            var without = new ArrayList<Double>();
            for (int round = 0; round < ROUNDS; round++) {
                without.add(secondsToFirstAnswer(system, orders, plain));
                withKept.add(secondsToFirstAnswer(system, orders, orders));
            }
            var java = "Java " + Runtime.version().feature();
            run.add(Reading.of("start, %s, without kept classes".formatted(java), Median.of(without, each -> each),
                    "s"));
            var start = Reading.of("start, %s".formatted(java), Median.of(withKept, each -> each), "s")
                    .beside(Median.of(without, each -> each));
            run.add(Runtime.version().feature() >= 25 ? start.atMost(0.5) : start);

            system.start(orders);
            Pause.of(Duration.ofSeconds(5));
            run.add(Reading.of("resident, %s, idle".formatted(java), residentMebibytes(system.process(orders)),
                    "MiB"));
            generator.run(LoadOrder.placing(List.of(orders.port()), CONNECTIONS, SECONDS));
            run.add(Reading.of("resident, %s, after %,d connections' load".formatted(java, CONNECTIONS),
                    residentMebibytes(system.process(orders)), "MiB").atMost(350));
        }
    }

    private double secondsToFirstAnswer(BenchSystem system, QuarkusService service, Part started) throws Exception {
        var began = System.nanoTime();
        var process = PartProcess.start(started, system.stack().home());
        while (!answers(service)) {
            Pause.of(Duration.ofMillis(10));
        }
        var seconds = (System.nanoTime() - began) / 1e9;
        process.stop(system.stack().home(), Duration.ofSeconds(20));
        return seconds;
    }

    private boolean answers(QuarkusService service) throws InterruptedException {
        try {
            return http.send(HttpRequest.newBuilder(URI.create(service.url() + "/order-service/health_check")).build(),
                    HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static double residentMebibytes(PartProcess process) throws IOException {
        try (var lines = Files.lines(Path.of("/proc/%d/status".formatted(process.pid())))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findAny().orElseThrow() / 1024.0;
        }
    }
}
