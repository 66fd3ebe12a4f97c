package dev.lockstep.stack.testing;

import java.time.Duration;
import java.util.List;

import dev.lockstep.stack.Home;
import dev.lockstep.stack.Part;
import dev.lockstep.stack.PartProcess;
import dev.lockstep.stack.Progress;
import dev.lockstep.stack.Startup;

/** A part that a test can take away and give back; its port and its data stay. */
public final class RunningPart<P extends Part> {

    private final Home home;
    private final P part;

    public RunningPart(Home home, P part) {
        this.home = home;
        this.part = part;
        // A test run that is cut short leaves no server behind.
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
    }

    public P part() {
        return part;
    }

    /** Starts it and waits until it is ready. */
    public void start() {
        try (var startup = new Startup(home, Progress.SILENT)) {
            startup.bring(List.of(part));
            startup.complete();
        }
    }

    /** Ends it in good order. */
    public void stop() {
        PartProcess.find(home, part.name()).ifPresent(process -> process.stop(home, Duration.ofSeconds(20)));
    }

    /** It is there, and does nothing any more: its connections stay open, and nothing comes of them. */
    public void freeze() {
        signal("STOP");
    }

    public void thaw() {
        signal("CONT");
    }

    /** Ends it as a crash would. */
    public void kill() {
        PartProcess.find(home, part.name()).ifPresent(PartProcess::kill);
    }

    private void signal(String signal) {
        PartProcess.signal(signal, PartProcess.find(home, part.name()).stream().toList());
    }
}
