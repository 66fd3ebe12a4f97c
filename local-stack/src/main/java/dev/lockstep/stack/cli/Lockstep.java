package dev.lockstep.stack.cli;

import picocli.CommandLine.Command;

/** The launcher behind the Makefile. */
@Command(name = "lockstep", description = "Starts, watches and stops a whole Lockstep system on this machine.", subcommands = {
    UpCommand.class, DownCommand.class, StatusCommand.class, LogsCommand.class, SqlCommand.class,
    AuditCommand.class, DlqCommand.class, RebuildCommand.class, DemoCommand.class, DevCommand.class,
    CleanCommand.class}, mixinStandardHelpOptions = true)
public final class Lockstep {

    Lockstep() {
    }

    public static void main(String[] arguments) {
        Program.run(new Lockstep(), arguments);
    }
}
