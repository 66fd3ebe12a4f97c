package dev.lockstep.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One process of the system: what it needs, how it is started, and how it tells that it is ready. */
public interface Part {

    /** As {@code make status} shows it, and as its log and its folder are called. */
    String name();

    /** The TCP port on loopback that it serves; 0 where it serves none. */
    int port();

    /** The variable that moves it to another port. */
    String portVariable();

    /** Makes what must be there before the process starts: folders, configuration, an installed database. */
    default void prepare() throws IOException {
    }

    List<String> command();

    default Map<String, String> environment() {
        return Map.of();
    }

    default Path workingDirectory() {
        return Project.root();
    }

    /** Asks once, and waits a few seconds at most for the answer. */
    boolean isReady();
}
