package dev.lockstep.system.containers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import dev.lockstep.stack.Project;
import dev.lockstep.stack.StackFailure;

/** A program of this machine, such as Docker, that is run to its end. */
final class Tool {

    private Tool() {
    }

    /**
     * What it printed; what it has to say besides that goes to the console.
     *
     * @throws StackFailure if it ends with another status than 0
     */
    static String run(String... command) {
        try {
            var process = new ProcessBuilder(command).directory(Project.root().toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT).start();
            var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new StackFailure("%s ended with %d.".formatted(List.of(command), process.exitValue()));
            }
            return printed;
        } catch (IOException e) {
            throw new StackFailure("%s: %s".formatted(command[0], e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted.");
        }
    }
}
