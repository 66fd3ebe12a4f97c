package dev.lockstep.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a JVM keeps of a first start, in the service's folder, so that it need not read, verify and link each class anew: as
 * a service's build does. A JVM that it was not made for goes without.
 */
public enum KeptClasses {

    /** Since Java 13; the classes alone. */
    ARCHIVE("app-cds.jsa", "-XX:SharedArchiveFile=", "-XX:ArchiveClassesAtExit="),

    /** Since Java 25; also how they were linked, and what was run most. */
    AOT_CACHE("app.aot", "-XX:AOTCache=", "-XX:AOTCacheOutput=");

    private static final int FIRST_JAVA_WITH_AOT_CACHES = 25;

    private final String file;
    private final String use;
    private final String keep;

    KeptClasses(String file, String use, String keep) {
        this.file = file;
        this.use = use;
        this.keep = keep;
    }

    /**
     * What a build on that version of Java keeps.
     *
     * @param feature the version's first number
     */
    public static KeptClasses ofJava(int feature) {
        return feature >= FIRST_JAVA_WITH_AOT_CACHES ? AOT_CACHE : ARCHIVE;
    }

    /** The JVM's options, for a service that is started in its folder by the running Java's JVM. */
    static List<String> in(Path application) {
        var kept = ofJava(Runtime.version().feature());
        return Files.exists(application.resolve(kept.file)) ? List.of(kept.use()) : List.of();
    }

    /** The JVM's option with which a start uses it. */
    public String use() {
        return use + file;
    }

    /** The JVM's option with which a first start makes it. */
    public String keep() {
        return keep + file;
    }

    /** Whether a JVM's option makes it use what was kept, of whatever kind. */
    public static boolean isUsedBy(String option) {
        return option.startsWith(ARCHIVE.use) || option.startsWith(AOT_CACHE.use);
    }
}
