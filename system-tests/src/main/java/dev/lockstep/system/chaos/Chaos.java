package dev.lockstep.system.chaos;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.Callable;

import dev.lockstep.stack.Project;
import dev.lockstep.stack.StackFailure;
import dev.lockstep.stack.cli.Program;
import dev.lockstep.system.fault.Faults;
import dev.lockstep.system.live.Journal;
import dev.lockstep.system.mutation.Mutation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The program behind {@code make chaos}. It exits with 1 where an invariant is violated or a fault was skipped, with 2 on
 * wrong arguments.
 */
@Command(name = "chaos", description = "Injects faults into a system under load, and audits it.", mixinStandardHelpOptions = true)
public final class Chaos implements Callable<Integer> {

    private static final Duration RECOVER_WITHIN = Duration.ofSeconds(60);

    @Spec
    private CommandSpec spec;

    @Option(names = "--fault", defaultValue = "${env:FAULT}", description = "a name, several with commas between, all, or help")
    private String fault;

    @Option(names = "--repeat", defaultValue = "${env:REPEAT:-1}", description = "times each fault is injected")
    private int repeat;

    @Option(names = "--duration", defaultValue = "${env:DURATION:-3600}", description = "seconds of load per fault, after which no repetition begins")
    private int duration;

    @Option(names = "--seed", defaultValue = "${env:SEED}", description = "of a run to repeat; otherwise a new one, which is printed")
    private Long seed;

    @Option(names = "--mutation", defaultValue = "${env:MUTATION}", description = "takes one guard out; the audit has to notice")
    private String mutation;

    public static void main(String[] arguments) {
        Program.run(new Chaos(), arguments);
    }

    @Override
    public Integer call() throws Exception {
        var out = spec.commandLine().getOut();
        if ("help".equals(fault)) {
            out.print(Faults.help());
            out.flush();
            return 0;
        }
        if (repeat < 1 || duration < 1) {
            throw new StackFailure("REPEAT and DURATION must be 1 or more.");
        }
        return play(out) ? 0 : 1;
    }

    private boolean play(PrintWriter out) throws Exception {
        var faults = Faults.named(faults());
        var folder = Project.root().resolve("target/chaos");
        var findings = new ArrayList<String>();
        var journal = new Journal(folder.resolve("journal.log"), out);
        try (var campaign = new Campaign(folder, journal, mutation, RECOVER_WITHIN)) {
            for (var each : faults) {
                findings.addAll(campaign.play(each, repeat, Duration.ofSeconds(duration), seed()));
            }
        }
        out.printf("The report is %s.%n", folder.resolve("report.md"));
        return findings.isEmpty();
    }

    /** Without a name all of them, or the one under which the mutation shows. */
    private String faults() {
        if (fault != null) {
            return fault;
        }
        return mutation == null ? "all" : Mutation.named(mutation).fault();
    }

    private long seed() {
        return seed == null ? new Random().nextInt(1_000_000) : seed;
    }
}
