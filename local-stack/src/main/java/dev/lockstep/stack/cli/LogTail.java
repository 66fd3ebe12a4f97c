package dev.lockstep.stack.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The end of some logs, as {@code tail} prints it. */
record LogTail(List<Path> logs, int lines, boolean follow) {

    /** Returns when all is printed, or, following, when this process ends: the tail ends with it. */
    int print() throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("tail", "-n", Integer.toString(lines)));
        if (follow) {
            command.add("-F");
        }
        logs.forEach(log -> command.add(log.toString()));
        var tail = new ProcessBuilder(command).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(tail::destroy));
        return tail.waitFor();
    }
}
