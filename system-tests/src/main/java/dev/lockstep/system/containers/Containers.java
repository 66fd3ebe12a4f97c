package dev.lockstep.system.containers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

import dev.lockstep.stack.Home;
import dev.lockstep.stack.Project;
import dev.lockstep.stack.StackFailure;
import dev.lockstep.stack.StackPorts;
import dev.lockstep.stack.cli.Program;
import dev.lockstep.stack.cli.Story;
import dev.lockstep.system.chaos.FaultRun;
import dev.lockstep.system.live.Journal;
import dev.lockstep.system.load.RequestLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The program behind {@code make test-containers}: each container killed under load, from outside and by Docker, and the
 * audit; then the story through the balancer, with two instances and with four. It exits with 1 where something does not
 * hold.
 */
@Command(name = "containers", description = "Kills each container of the system under load and audits it, then plays the story.")
public final class Containers implements Callable<Integer> {

    /** On two cores, which a load without pauses keeps full, the worker alone takes a minute and more to start. */
    private static final Duration RECOVER_WITHIN = Duration.ofSeconds(150);

    @Spec
    private CommandSpec spec;

    @Option(names = "--kill", split = ",", defaultValue = "${env:KILL:-orders,catalog,balancer,keeper,connect,kafka,mariadb}", description = "the services of which a container is killed")
    private List<String> victims;

    @Option(names = "--seed", defaultValue = "${env:SEED:-4711}")
    private long seed;

    public static void main(String[] arguments) {
        Program.run(new Containers(), arguments);
    }

    @Override
    public Integer call() throws Exception {
        var out = spec.commandLine().getOut();
        var folder = Files.createDirectories(Project.root().resolve("target/containers"));
        var journal = new Journal(folder.resolve("journal.log"), out);
        var system = new ComposeSystem(new Home(folder), StackPorts.free(1), journal);
        system.up(2);
        // Before the story: the audit knows of no orders but those of the load.
        var findings = kill(system, folder, journal);
        for (var instances : List.of(2, 4)) {
            system.up(instances);
            new Story(system.stack(), out).tell();
        }
        findings.forEach(finding -> out.println("VIOLATED  " + finding));
        out.flush();
        return findings.isEmpty() ? 0 : 1;
    }

    private List<String> kill(ComposeSystem system, Path folder, Journal journal) throws Exception {
        var findings = new ArrayList<String>();
        var started = Long.toString(System.currentTimeMillis() / 1000, 36);
        try (var log = new RequestLog(folder.resolve("requests-%s.log".formatted(started)))) {
            for (var victim : victims) {
                var ways = List.<Consumer<Container>>of(system::crash, system::kill).iterator();
                var run = new FaultRun("%s-%d".formatted(started, victims.indexOf(victim)), "kill-" + victim,
                        random -> ways.next().accept(any(victim, system, random)), system, log, RECOVER_WITHIN);
                var row = run.play(2, Duration.ofHours(1), seed);
                journal.event("kill-%s: %s, %s, back after %s s", victim, row.requests(),
                        row.isClean() ? "all invariants hold" : "INVARIANTS ARE VIOLATED", row.recoveryMaxSeconds());
                findings.addAll(row.findings());
            }
        }
        return findings;
    }

    private static Container any(String service, ComposeSystem system, Random random) {
        var containers = system.containers().stream().filter(container -> container.service().equals(service)).toList();
        if (containers.isEmpty()) {
            throw new StackFailure("There is no container of %s.".formatted(service));
        }
        return containers.get(random.nextInt(containers.size()));
    }
}
