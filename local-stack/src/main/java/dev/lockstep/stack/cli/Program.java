package dev.lockstep.stack.cli;

import java.io.PrintWriter;

import dev.lockstep.stack.StackFailure;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** A command as a program: it exits with 2, and one sentence, where a person has to do something. */
public final class Program {

    private Program() {
    }

    /** Runs the command and ends this process with its exit code. */
    public static void run(Object command, String... arguments) {
        System.exit(of(command).execute(arguments));
    }

    static CommandLine of(Object command) {
        return new CommandLine(command)
                .setParameterExceptionHandler((failure, given) -> refuse(failure))
                .setExecutionExceptionHandler((failure, failed, parsed) -> explain(failure, failed.getErr()));
    }

    private static int refuse(ParameterException failure) {
        failure.getCommandLine().getErr().println(failure.getMessage() + ".");
        return 2;
    }

    private static int explain(Exception failure, PrintWriter err) throws Exception {
        if (failure instanceof StackFailure) {
            err.println(failure.getMessage());
            return 2;
        }
        throw failure;
    }
}
