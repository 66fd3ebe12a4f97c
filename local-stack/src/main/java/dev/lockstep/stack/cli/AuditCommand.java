package dev.lockstep.stack.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;

import dev.lockstep.stack.audit.Audit;
import dev.lockstep.stack.audit.Check;
import dev.lockstep.stack.audit.Health;
import dev.lockstep.stack.audit.Invariants;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "audit", description = "Judges the running system: topics, tables and stock agree. Exits with 1 where they don't.")
final class AuditCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StackOptions options;

    @Option(names = "--patience", defaultValue = "${env:PATIENCE:-60}", description = "seconds to wait for the readers to catch up")
    private int patience;

    @Override
    public Integer call() {
        var stack = options.running();
        Answering.require(stack.kafka(), stack.mariadb());
        var out = spec.commandLine().getOut();
        var audit = new Audit(stack, Duration.ofSeconds(patience), step -> {
            out.printf("  … %s%n", step);
            out.flush();
        });
        var checks = new ArrayList<>(new Invariants(audit.take()).all());
        checks.add(Health.of(stack));
        checks.forEach(check -> print(check, out));
        return checks.stream().allMatch(Check::holds) ? 0 : 1;
    }

    private static void print(Check check, PrintWriter out) {
        out.printf("  %-8s %-78s %,10d judged %,8d broken%n", check.holds() ? "holds" : "BROKEN", check.claim(),
                check.judged(), check.broken());
        check.examples().forEach(example -> out.printf("           %s%n", example));
        out.flush();
    }
}
