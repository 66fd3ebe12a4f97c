package dev.lockstep.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How the parts that are Java programs are started: with the JDK that runs this one. */
final class JavaCommand {

    private JavaCommand() {
    }

    static List<String> of(List<String> options, String... program) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // Its end is a part's end: nothing limps on after an OutOfMemoryError.
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.addAll(options);
        command.addAll(List.of(program));
        return command;
    }
}
