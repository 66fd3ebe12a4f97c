package dev.lockstep.stack.cli;

import dev.lockstep.stack.StackFailure;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * A command as a program: it exits with 2, and one sentence, where a person has to do something; with 1, and one sentence,
 * where the system does not do what it promises.
 */
public final class Program {

    private Program() {
    }

    /** Runs the command and ends this process with its exit code. */
    public static void run(Object command, String... arguments) {
        System.exit(of(command).execute(arguments));
    }

    static CommandLine of(Object command) {
        return new CommandLine(command)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((failure, given) -> refuse(failure))
                .setExecutionExceptionHandler((failure, failed, parsed) -> explain(failure, failed));
    }

    private static int refuse(ParameterException failure) {
        failure.getCommandLine().getErr().println(failure.getMessage() + ".");
        return 2;
    }

    private static int explain(Exception failure, CommandLine command) throws Exception {
        if (failure instanceof StackFailure) {
            command.getErr().println(failure.getMessage());
            return 2;
        }
        if (failure instanceof StepFailed) {
            command.getOut().flush();
            command.getErr().println("This step does not hold: " + failure.getMessage());
            return 1;
        }
        throw failure;
    }
}
