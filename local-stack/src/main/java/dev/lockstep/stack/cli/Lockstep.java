package dev.lockstep.stack.cli;

import java.io.PrintWriter;

import dev.lockstep.stack.StackFailure;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The launcher behind the Makefile. It exits with 2, and one sentence, where a person has to do something. */
@Command(name = "lockstep", description = "Starts, watches and stops a whole Lockstep system on this machine.", subcommands = {
    UpCommand.class, DownCommand.class, StatusCommand.class, LogsCommand.class, SqlCommand.class,
    AuditCommand.class, DlqCommand.class, RebuildCommand.class, DemoCommand.class, DevCommand.class,
    CleanCommand.class}, mixinStandardHelpOptions = true)
public final class Lockstep {

    private Lockstep() {
    }

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Lockstep())
                .setParameterExceptionHandler((failure, given) -> refuse(failure))
                .setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, command.getErr()));
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
