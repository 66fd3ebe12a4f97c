package dev.lockstep.system.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

import org.apache.kafka.common.TopicPartition;

import dev.lockstep.stack.Pause;
import dev.lockstep.stack.QuarkusService;
import dev.lockstep.stack.audit.Readers;
import dev.lockstep.stack.audit.Topic;
import dev.lockstep.system.live.SystemUnderLoad;
import dev.lockstep.system.load.OrderService;
import dev.lockstep.system.load.Request;

/**
 * Waits, under load, until a system does all that it is for: a fresh order is acknowledged, shown and decided through
 * each instance, every part is ready, and what was in the topics by then has been read.
 */
final class Recovery {

    /** Long past what is allowed, so that the report can tell slow from never. */
    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private final SystemUnderLoad system;
    private final OrderService orders;
    private final long began = System.nanoTime();
    private final long deadline = began + PATIENCE.toNanos();

    private record Marker(QuarkusService instance, Request request, String orderId) {}

    /** Begins to count. */
    Recovery(SystemUnderLoad system, OrderService orders) {
        this.system = system;
        this.orders = orders;
    }

    /** How long it took; patience's end where it did not come to an end. */
    Duration await(Function<String, Request> marker, String name) {
        var markers = new ArrayList<Marker>();
        for (var instance : system.ordersForClients()) {
            place(marker.apply("%s-%s".formatted(name, instance.name())), instance, markers);
        }
        until(() -> markers.stream()
                .allMatch(placed -> orders.shows(placed.instance(), placed.request(), placed.orderId())));
        until(system::isHealthy);
        var ends = new HashMap<TopicPartition, Long>();
        List.of("example-order-topic", "orders", "order_outcomes")
                .forEach(topic -> ends.putAll(new Topic(system.stack().kafka(), topic).ends()));
        try (var readers = new Readers(system.stack().kafka())) {
            until(() -> readers.behind(ends).isEmpty());
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** With the same key until it is known, as any client would. */
    private void place(Request request, QuarkusService instance, List<Marker> markers) {
        until(() -> {
            var answer = orders.place(request, instance);
            if (answer.isAcked()) {
                markers.add(new Marker(instance, request, answer.orderId()));
            }
            return answer.isAcked();
        });
    }

    private void until(BooleanSupplier condition) {
        while (System.nanoTime() < deadline && !condition.getAsBoolean()) {
            Pause.of(Duration.ofMillis(250));
        }
    }
}
