package dev.lockstep.stack.cli;

import java.util.concurrent.Callable;

import dev.lockstep.stack.Stack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "clean", description = "Stops every part and deletes the data, the logs and the secrets.")
final class CleanCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StackOptions options;

    @Override
    public Integer call() {
        var home = options.home();
        Stack.down(home, new PrintedProgress(spec.commandLine().getOut()));
        home.delete();
        return 0;
    }
}
