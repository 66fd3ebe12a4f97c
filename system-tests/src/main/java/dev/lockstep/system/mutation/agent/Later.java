package dev.lockstep.system.mutation.agent;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Decides poll after poll, half a second after each was acknowledged. */
public final class Later {

    private static final ScheduledExecutorService THREAD = Executors
            .newSingleThreadScheduledExecutor(task -> new Thread(task, "decide-later"));

    private Later() {
    }

    /** @return whether it was put off, which it is not when it is called for the second time */
    public static boolean decide(Object decisions, Object records) {
        if (Thread.currentThread().getName().equals("decide-later")) {
            return false;
        }
        var loader = Thread.currentThread().getContextClassLoader();
        THREAD.schedule(() -> {
            Thread.currentThread().setContextClassLoader(loader);
            Reflection.call(decisions, "decide", records);
        }, 500, TimeUnit.MILLISECONDS);
        return true;
    }
}
