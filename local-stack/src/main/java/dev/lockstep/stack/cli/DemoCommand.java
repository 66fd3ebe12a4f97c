package dev.lockstep.stack.cli;

import java.util.concurrent.Callable;

import dev.lockstep.stack.PartProcess;
import dev.lockstep.stack.Stack;
import dev.lockstep.stack.StackFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "demo", description = "Plays the story of the source document on the running system, and checks each step.")
final class DemoCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StackOptions options;

    @Override
    public Integer call() throws Exception {
        new Story(running(), spec.commandLine().getOut()).tell();
        return 0;
    }

    /** Starts a system where there is none; one that somebody has taken a part out of stays as it is. */
    private Stack running() {
        if (PartProcess.remembered(options.home()).stream().noneMatch(PartProcess::isAlive)) {
            var stack = options.wanted();
            stack.up(new PrintedProgress(spec.commandLine().getOut()));
            return stack;
        }
        var stack = options.running();
        for (var part : stack.parts()) {
            if (PartProcess.find(stack.home(), part.name()).isEmpty()) {
                throw new StackFailure("%s is not running: `make up` starts it.".formatted(part.name()));
            }
        }
        return stack;
    }
}
