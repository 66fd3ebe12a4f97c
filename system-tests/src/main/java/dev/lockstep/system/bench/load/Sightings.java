package dev.lockstep.system.bench.load;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import io.netty.buffer.ByteBuf;

/** Looks every millisecond which of the watched orders have come to be seen. Each is watched until it is. */
final class Sightings implements AutoCloseable {

    private static final long BETWEEN_LOOKS_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final String ORDER_ID = "\"orderId\":\"";

    private record Answered(String orderId, long at) {}

    private final LoadOrder.Watch watch;
    private final Connection connection;
    private final Queue<Answered> answered = new ConcurrentLinkedQueue<>();
    private final Map<String, Long> withoutRow = new HashMap<>();
    private final Map<String, Long> withoutOutcome = new HashMap<>();
    private final Latencies rows = new Latencies();
    private final Latencies outcomes = new Latencies();
    private final Thread looking = new Thread(this::look, "sightings");
    private volatile boolean noMoreToCome;
    private volatile SQLException failure;
    private long count;

    /** Connected before the first order is placed, which would have to wait for that otherwise. */
    Sightings(LoadOrder.Watch watch) throws SQLException {
        this.watch = watch;
        this.connection = DriverManager.getConnection(watch.readModel());
        // Whoever has given up on the last ones ends all the same.
        looking.setDaemon(true);
        looking.start();
    }

    /** Of one thread. */
    void answered(ByteBuf body, long at) {
        if (count++ % watch.every() == 0) {
            var text = body.toString(US_ASCII);
            var from = text.indexOf(ORDER_ID) + ORDER_ID.length();
            answered.add(new Answered(text.substring(from, text.indexOf('"', from)), at));
        }
    }

    /** Returns when all have been seen, or half a minute has passed. */
    void awaitTheLast() throws InterruptedException, SQLException {
        noMoreToCome = true;
        looking.join(TimeUnit.NANOSECONDS.toMillis(PATIENCE_NANOS));
        if (failure != null) {
            throw failure;
        }
        if (looking.isAlive()) {
            throw new SQLException("Some orders were not to be seen within half a minute.");
        }
    }

    Latency rows() {
        return rows.summary();
    }

    Latency outcomes() {
        return outcomes.summary();
    }

    private void look() {
        try (connection) {
            while (!noMoreToCome || !answered.isEmpty() || !withoutRow.isEmpty() || !withoutOutcome.isEmpty()) {
                for (var next = answered.poll(); next != null; next = answered.poll()) {
                    withoutRow.put(next.orderId, next.at);
                    withoutOutcome.put(next.orderId, next.at);
                }
                strike(withoutRow, rows, "orders");
                strike(withoutOutcome, outcomes, "order_outcomes");
                LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
            }
        } catch (SQLException e) {
            failure = e;
        }
    }

    private void strike(Map<String, Long> missing, Latencies latencies, String table) throws SQLException {
        if (missing.isEmpty()) {
            return;
        }
        var places = String.join(",", Collections.nCopies(missing.size(), "?"));
        try (var ask = connection
                .prepareStatement("SELECT order_id FROM %s WHERE order_id IN (%s)".formatted(table, places))) {
            int place = 1;
            for (var orderId : missing.keySet()) {
                ask.setString(place++, orderId);
            }
            var seen = ask.executeQuery();
            var now = System.nanoTime();
            while (seen.next()) {
                latencies.add(now - missing.remove(seen.getString(1)));
            }
        }
    }

    @Override
    public void close() {
        noMoreToCome = true;
    }
}
