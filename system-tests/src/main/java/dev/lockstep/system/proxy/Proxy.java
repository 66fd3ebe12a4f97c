package dev.lockstep.system.proxy;

import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import dev.lockstep.stack.Ports;

/** A port on loopback that leads to another one, well or badly. */
public final class Proxy implements AutoCloseable {

    private final int port = Ports.free();
    private final int target;
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool(Proxy::daemon);
    private volatile Traffic traffic = Traffic.FREE;
    private Door door;

    /** @param target the port that it leads to; whether anybody listens there matters to each connection only */
    public Proxy(int target) {
        this.target = target;
        pass();
    }

    public int port() {
        return port;
    }

    /** As if it weren't there. What has lost bytes before stays silent for good. */
    public synchronized void pass() {
        traffic = Traffic.FREE;
        if (door == null || door.isClosed()) {
            door = new Door(port, this::admit, threads);
        }
    }

    /** Every byte takes that much longer, in both directions. */
    public void delay(Duration delay) {
        traffic = Traffic.slow(delay);
    }

    /** Connections are accepted, and those that there are stay; no byte arrives, and nobody is told of an end. */
    public void halfOpen() {
        traffic = Traffic.SWALLOWED;
    }

    /** Requests arrive and are carried out; nobody learns of it. */
    public void dropAnswers() {
        traffic = Traffic.UNANSWERED;
    }

    /** Resets every connection, and refuses new ones. */
    public synchronized void cut() {
        door.close();
        reset();
    }

    /** Resets every connection that there is now. */
    public void reset() {
        connections.forEach(Connection::reset);
    }

    @Override
    public void close() {
        cut();
        threads.shutdown();
    }

    private void admit(Socket caller) {
        var connection = new Connection(caller, () -> traffic);
        connections.add(connection);
        threads.execute(() -> {
            connection.carry(target, threads);
            connections.remove(connection);
        });
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "proxy");
        thread.setDaemon(true);
        return thread;
    }
}
