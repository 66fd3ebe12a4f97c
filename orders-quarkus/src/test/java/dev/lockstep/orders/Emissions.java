package dev.lockstep.orders;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.reactive.messaging.Message;

import io.smallrye.mutiny.Multi;
import io.smallrye.reactive.messaging.PublisherDecorator;

/** Whose thread each publication was emitted on, seen before anything can have moved it to another. */
@ApplicationScoped
class Emissions implements PublisherDecorator {

    private final Queue<String> threads = new ConcurrentLinkedQueue<>();

    @Override
    public Multi<? extends Message<?>> decorate(Multi<? extends Message<?>> publisher, List<String> channels,
            boolean isConnector) {
        return publisher.onItem().invoke(() -> threads.add(Thread.currentThread().getName()));
    }

    @Override
    public int getPriority() {
        return Integer.MIN_VALUE;
    }

    Queue<String> threads() {
        return threads;
    }
}
