package dev.lockstep.system.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dev.lockstep.stack.Http;
import dev.lockstep.stack.KeptClasses;
import dev.lockstep.stack.Part;
import dev.lockstep.stack.PartProcess;
import dev.lockstep.stack.Patience;
import dev.lockstep.stack.Pause;
import dev.lockstep.stack.StackFailure;
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
    private static final double SECONDS = 4;
    private static final Patience PATIENCE = new Patience(Duration.ofSeconds(60), Duration.ofMillis(10));

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
            var service = new Measured(run, system, generator);
            service.jar(Jvm.running(), orders);
            for (int version : JAVA_VERSIONS) {
                if (version != Jvm.running().feature()) {
                    var other = Jvm.of(version);
                    if (other.isPresent()) {
                        service.jar(other.get(), other.get().hosting(orders));
                    } else {
                        run.tell("  no Java %1$d beside this one: not measured. JDK_%1$d names it.", version);
                    }
                }
            }
            var binary = NativeBinary.ofTheOrderService();
            if (binary.isPresent()) {
                service.nativeBinary(VariedPart.withCommand(orders, List.of(binary.get().toString(), "-Xmx160m")));
            } else {
                run.tell("  no native binary of the order service: not measured. `mvn package -Dnative` builds it.");
            }
        }
    }

    /** The service in one system, in one form after the other. */
    private record Measured(Bench.Run run, BenchSystem system, LoadGenerator generator) {

        void jar(Jvm jvm, Part service) throws Exception {
            var name = "Java " + jvm.feature();
            run.tell("  on %s", name);
            system.start(service);
            system.stop(service);
            var withKept = new ArrayList<Double>();
            var without = new ArrayList<Double>();
            for (int round = 0; round < ROUNDS; round++) {
                without.add(secondsToFirstAnswer(Jvm.withoutKeptClasses(service)));
                withKept.add(secondsToFirstAnswer(service));
            }
            run.add(Reading.of("start, %s, without kept classes".formatted(name), without, "s"));
            var start = Reading.inTurn("start, " + name, withKept, without, "s");
            run.add(jvm.keptClasses() == KeptClasses.AOT_CACHE ? start.atMost(0.5) : start);
            memory(name, service);
        }

        void nativeBinary(Part service) throws Exception {
            run.tell("  as a native binary");
            var seconds = new ArrayList<Double>();
            for (int round = 0; round < ROUNDS; round++) {
                seconds.add(secondsToFirstAnswer(service));
            }
            run.add(Reading.of("start, native", seconds, "s"));
            memory("native", service);
        }

        private void memory(String name, Part service) throws Exception {
            system.start(prepared(service));
            Pause.of(Duration.ofSeconds(5));
            var process = system.process(service);
            run.add(Reading.of("resident, %s, idle".formatted(name), residentMebibytes(process), "MiB"));
            for (int connections : CONNECTIONS) {
                generator.run(LoadOrder.placing(List.of(service.port()), connections, SECONDS));
            }
            run.add(Reading.of("resident, %s, after 64 to 1,024 connections' load".formatted(name),
                    residentMebibytes(process), "MiB").atMost(350));
            system.stop(service);
        }

        private double secondsToFirstAnswer(Part service) throws Exception {
            var home = system.stack().home();
            var began = System.nanoTime();
            var process = PartProcess.start(prepared(service), home);
            if (!PATIENCE.sees(() -> answers(service) || !process.isAlive()) || !process.isAlive()) {
                throw new StackFailure("%s does not answer: see %s.".formatted(String.join(" ", service.command()),
                        home.log(service.name())));
            }
            var seconds = (System.nanoTime() - began) / 1e9;
            process.stop(home, Duration.ofSeconds(20));
            return seconds;
        }
    }

    /** What else is prepared before a start, a copy of the jars, is there already. */
    private static Part prepared(Part service) {
        return VariedPart.withPreparation(service, () -> {
        });
    }

    private static boolean answers(Part service) {
        return Http.get("http://127.0.0.1:%d/order-service/health_check".formatted(service.port())).isPresent();
    }

    private static double residentMebibytes(PartProcess process) throws IOException {
        try (var lines = Files.lines(Path.of("/proc/%d/status".formatted(process.pid())))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findAny().orElseThrow() / 1024.0;
        }
    }
}
