package dev.lockstep.system.chaos;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.Callable;

import dev.lockstep.stack.Project;
import dev.lockstep.stack.StackFailure;
import dev.lockstep.system.fault.Faults;
import dev.lockstep.system.live.Journal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The program behind {@code make chaos}. It exits with 1 where an invariant is violated, with 2 on wrong arguments. */
@Command(name = "chaos", description = "Injects faults into a system under load, and audits it.", mixinStandardHelpOptions = true)
public final class Chaos implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--fault", defaultValue = "${env:FAULT:-all}", description = "a name, several with commas between, all, or help")
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
        var commandLine = new CommandLine(new Chaos())
                .setParameterExceptionHandler((failure, given) -> {
                    failure.getCommandLine().getErr().println(failure.getMessage() + ".");
                    return 2;
                })
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (failure instanceof StackFailure) {
                        command.getErr().println(failure.getMessage());
                        return 2;
                    }
                    throw failure;
                });
        System.exit(commandLine.execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        var out = spec.commandLine().getOut();
        if (fault.equals("help")) {
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
        var faults = Faults.named(fault);
        var folder = Project.root().resolve("target/chaos");
        var findings = new ArrayList<String>();
        var journal = new Journal(folder.resolve("journal.log"), out);
        try (var campaign = new Campaign(folder, journal, mutation)) {
            for (var each : faults) {
                findings.addAll(campaign.play(each, repeat, Duration.ofSeconds(duration), seed()));
            }
        }
        out.printf("The report is %s.%n", folder.resolve("report.md"));
        return findings.isEmpty();
    }

    private long seed() {
        return seed == null ? new Random().nextInt(1_000_000) : seed;
    }
}
