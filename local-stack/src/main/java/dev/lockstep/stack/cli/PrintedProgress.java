package dev.lockstep.stack.cli;

import java.io.PrintWriter;
import java.time.Duration;

import dev.lockstep.stack.Part;
import dev.lockstep.stack.Progress;

/** A line for each part. */
final class PrintedProgress implements Progress {

    private final PrintWriter out;

    PrintedProgress(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void ready(Part part, Duration after) {
        line(part, "ready after %.1f s".formatted(after.toMillis() / 1000.0));
    }

    @Override
    public void alreadyRunning(Part part) {
        line(part, "runs already");
    }

    @Override
    public synchronized void stopped(String part) {
        out.printf("  %-9s stopped%n", part);
        out.flush();
    }

    private void line(Part part, String what) {
        out.printf("  %-9s %-5s %s%n", part.name(), part.port() == 0 ? "" : part.port(), what);
        out.flush();
    }
}
