package dev.lockstep.system.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import dev.lockstep.stack.PartProcess;

/** What the JIT compilers of running parts have taken of the processors' time. Source: Linux's {@code /proc}. */
final class CompilerTime {

    /** As the kernel cuts off names: C1's threads, and C2's. */
    private static final List<String> NAMES = List.of("C1 CompilerThre", "C2 CompilerThre");
    private static final double TICKS_A_SECOND = 100;
    private static final int USER_TICKS = 11;
    private static final int SYSTEM_TICKS = 12;

    private CompilerTime() {
    }

    /** In seconds. Of compiler threads that are gone, as they end when there is nothing to do, it knows nothing. */
    static double of(Collection<PartProcess> parts) throws IOException {
        double seconds = 0;
        for (var part : parts) {
            try (var threads = Files.list(Path.of("/proc/%d/task".formatted(part.pid())))) {
                seconds += threads.flatMap(CompilerTime::status).filter(CompilerTime::isCompiler)
                        .mapToDouble(CompilerTime::seconds).sum();
            }
        }
        return seconds;
    }

    private static Stream<String> status(Path thread) {
        try {
            return Stream.of(Files.readString(thread.resolve("stat")));
        } catch (IOException e) {
            // It has ended meanwhile.
            return Stream.empty();
        }
    }

    private static boolean isCompiler(String status) {
        return NAMES.contains(status.substring(status.indexOf('(') + 1, status.lastIndexOf(')')));
    }

    private static double seconds(String status) {
        var afterTheName = status.substring(status.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(afterTheName[USER_TICKS]) + Long.parseLong(afterTheName[SYSTEM_TICKS])) / TICKS_A_SECOND;
    }
}
