package dev.lockstep.system.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import dev.lockstep.stack.Pause;
import dev.lockstep.stack.QuarkusService;

/** Many clients at once, and somebody who restocks meanwhile; from its making until it is closed. */
public final class Load implements AutoCloseable {

    private static final int CLIENTS = 20;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Future<?>> working = new ArrayList<>();
    private volatile boolean open = true;

    public Load(String run, OrderService orders, List<QuarkusService> instances, Assortment assortment, long seed) {
        for (int number = 0; number < CLIENTS; number++) {
            var client = new Client("%s-%d".formatted(run, number), Client.Character.of(number), orders, instances,
                    assortment, new Random(seed + number));
            working.add(threads.submit(() -> client.orderWhile(() -> open)));
        }
        working.add(threads.submit(() -> {
            while (open) {
                assortment.restock();
                Pause.of(Duration.ofSeconds(2));
            }
        }));
    }

    /** Returns when each client knows what it wants to know. */
    @Override
    public void close() {
        open = false;
        try {
            for (var client : working) {
                client.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("A client failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            threads.shutdownNow();
        }
    }
}
