package dev.lockstep.system.live;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/** What happens, a line for each event, on the console and in a file. */
public final class Journal {

    private final Path file;
    private final PrintWriter console;

    public Journal(Path file, PrintWriter console) {
        this.file = file;
        this.console = console;
    }

    public synchronized void event(String text, Object... arguments) {
        var line = "%s  %s%n".formatted(LocalTime.now().truncatedTo(ChronoUnit.MILLIS), text.formatted(arguments));
        console.print(line);
        console.flush();
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
