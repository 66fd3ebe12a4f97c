package dev.lockstep.stack.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;

import dev.lockstep.stack.rebuild.Rebuild;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "rebuild", description = "Empties the read model and writes it again from the topics. Exits with 1 where the rows are not the same.")
final class RebuildCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StackOptions options;

    @Option(names = "--table", defaultValue = "${env:TABLE}", description = "this table only")
    private String table;

    @Override
    public Integer call() {
        var stack = options.running();
        Answering.require(stack.kafka(), stack.mariadb(), stack.connect());
        var out = spec.commandLine().getOut();
        var rebuilds = Rebuild.of(stack, table, step -> print("  … " + step, out));
        print("While this runs, GET shows fewer orders, or shows them as PENDING; POST goes on as ever.", out);
        var same = true;
        for (var rebuild : rebuilds) {
            var comparison = rebuild.run();
            print(comparison.toString(), out);
            same &= comparison.isSame();
        }
        return same ? 0 : 1;
    }

    private static void print(String line, PrintWriter out) {
        out.println(line);
        out.flush();
    }
}
