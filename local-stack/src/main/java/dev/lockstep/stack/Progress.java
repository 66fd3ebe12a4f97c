package dev.lockstep.stack;

import java.time.Duration;

/** Who wants to know how far a start or a stop has come. */
public interface Progress {

    Progress SILENT = new Progress() {
    };

    default void ready(Part part, Duration after) {
    }

    default void alreadyRunning(Part part) {
    }

    default void stopped(String part) {
    }
}
