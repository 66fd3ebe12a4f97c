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
import dev.lockstep.stack.StackFailure;
import dev.lockstep.stack.audit.Pause;
import dev.lockstep.system.bench.load.LoadGenerator;
import dev.lockstep.system.bench.load.LoadOrder;
import dev.lockstep.system.mutation.VariedPart;

/**
 * An instance of the order service from its start to its first answer, with the classes that its build has kept and
 * without, and what it has resident: on the JVM that runs the bench, on Java 17 and 25 where they are installed beside it, and as a
 * native binary where there is one. Kept are classes before Java 24, more since.
 */
final class StartAndMemory implements Figure {

    private static final List<Integer> JAVA_VERSIONS = List.of(17, 25);
    private static final int ROUNDS = 3;
    private static final List<Integer> CONNECTIONS = List.of(64, 256, 1024);
    private static final double SECONDS = 5;
    private static final long PATIENCE_NANOS = Duration.ofSeconds(60).toNanos();

    private final HttpClient http = HttpClient.newHttpClient();

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String description() {
        return "start of an order service to its first answer, and its resident memory: jar and native";
    }

    @Override
    public void measure(Bench.Run run) throws Exception {
        try (var system = new BenchSystem(run.home(), 1); var generator = new LoadGenerator()) {
            var orders = system.stack().orders().get(0);
            system.startStores();
            // Its command is complete once it has been prepared.
            orders.prepare();
            measureJar(run, system, generator, Jvm.running(), orders);
            for (int version : JAVA_VERSIONS) {
                if (version != Jvm.running().feature()) {
                    var other = Jvm.of(version);
                    if (other.isPresent()) {
                        measureJar(run, system, generator, other.get(), other.get().hosting(orders));
                    } else {
                        run.tell("  no Java %1$d beside this one: not measured. JDK_%1$d names it.", version);
                    }
                }
            }
            var binary = NativeBinary.ofTheOrderService();
            if (binary.isPresent()) {
                measureNative(run, system, generator,
                        VariedPart.withCommand(orders, List.of(binary.get().toString(), "-Xmx160m")));
            } else {
                run.tell("  no native binary of the order service: not measured. `mvn package -Dnative` builds it.");
            }
        }
    }

    private void measureJar(Bench.Run run, BenchSystem system, LoadGenerator generator, Jvm jvm, Part service)
            throws Exception {
        var name = "Java " + jvm.feature();
        run.tell("  on %s", name);
        system.start(service);
        system.stop(service);
        var withKept = new ArrayList<Double>();
        var without = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            without.add(secondsToFirstAnswer(system, Jvm.withoutKeptClasses(service)));
            withKept.add(secondsToFirstAnswer(system, service));
        }
        run.add(Reading.of("start, %s, without kept classes".formatted(name), Median.of(without, each -> each), "s"));
        var start = Reading.of("start, " + name, Median.of(withKept, each -> each), "s")
                .beside(Median.of(without, each -> each));
        run.add(jvm.hasAotCaches() ? start.atMost(0.5) : start);
        measureMemory(run, system, generator, name, service);
    }

    private void measureNative(Bench.Run run, BenchSystem system, LoadGenerator generator, Part service)
            throws Exception {
        run.tell("  as a native binary");
        var seconds = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            seconds.add(secondsToFirstAnswer(system, service));
        }
        run.add(Reading.of("start, native", Median.of(seconds, each -> each), "s"));
        measureMemory(run, system, generator, "native", service);
    }

    private static void measureMemory(Bench.Run run, BenchSystem system, LoadGenerator generator, String name,
            Part service) throws Exception {
        system.start(prepared(service));
        Pause.of(Duration.ofSeconds(5));
        run.add(Reading.of("resident, %s, idle".formatted(name), residentMebibytes(system.process(service)), "MiB"));
        for (int connections : CONNECTIONS) {
            generator.run(LoadOrder.placing(List.of(service.port()), connections, SECONDS));
        }
        run.add(Reading.of("resident, %s, after 64 to 1,024 connections' load".formatted(name),
                residentMebibytes(system.process(service)), "MiB").atMost(350));
        system.stop(service);
    }

    private double secondsToFirstAnswer(BenchSystem system, Part service) throws Exception {
        var began = System.nanoTime();
        var process = PartProcess.start(prepared(service), system.stack().home());
        while (!answers(service)) {
            if (!process.isAlive() || System.nanoTime() - began > PATIENCE_NANOS) {
                throw new StackFailure("%s does not answer: see %s.".formatted(String.join(" ", service.command()),
                        system.stack().home().log(service.name())));
            }
            Pause.of(Duration.ofMillis(10));
        }
        var seconds = (System.nanoTime() - began) / 1e9;
        process.stop(system.stack().home(), Duration.ofSeconds(20));
        return seconds;
    }

    /** What else is prepared before a start, a copy of the jars, is there already. */
    private static Part prepared(Part service) {
        return VariedPart.withPreparation(service, () -> {
        });
    }

    private boolean answers(Part service) throws InterruptedException {
        try {
            return http.send(
                    HttpRequest
                            .newBuilder(URI
                                    .create("http://127.0.0.1:%d/order-service/health_check".formatted(service.port())))
                            .build(),
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
