package dev.lockstep.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a service's build has kept of a first start, so that a JVM need not read, verify and link each class anew. A JVM
 * that it was not made for goes without.
 */
final class KeptClasses {

    private static final int FIRST_JAVA_WITH_AOT_CACHES = 25;

    private KeptClasses() {
    }

    /** The JVM's options, for a service that is started in its folder. */
    static List<String> of(Path application) {
        if (Files.exists(application.resolve("app.aot"))
                && Runtime.version().feature() >= FIRST_JAVA_WITH_AOT_CACHES) {
            return List.of("-XX:AOTCache=app.aot");
        }
        if (Files.exists(application.resolve("app-cds.jsa"))) {
            return List.of("-XX:SharedArchiveFile=app-cds.jsa");
        }
        return List.of();
    }
}
