package dev.lockstep.stack.cli;

import java.util.concurrent.Callable;

import dev.lockstep.stack.PartProcess;
import dev.lockstep.stack.Stack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "down", description = "Stops every part; the data stays.")
final class DownCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StackOptions options;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        if (PartProcess.remembered(options.home()).isEmpty()) {
            out.println("Nothing is running.");
        }
        Stack.down(options.home(), new PrintedProgress(out));
        return 0;
    }
}
