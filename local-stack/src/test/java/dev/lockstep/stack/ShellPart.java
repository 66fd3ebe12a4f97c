package dev.lockstep.stack;

import java.util.List;

/** A part that is a shell command, ready or never: what is tested is how parts are started, not a part. */
record ShellPart(String name, int port, String script, boolean isReady) implements Part {

    static ShellPart that(String script) {
        return new ShellPart("shell", 0, script, true);
    }

    @Override
    public String portVariable() {
        return "SHELL_PORT";
    }

    @Override
    public List<String> command() {
        return List.of("sh", "-c", script);
    }
}
