package dev.lockstep.system.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
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
    private ServerSocket door;

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
        open();
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
        closeDoor();
        reset();
    }

    /** Resets every connection that there is now. */
    public synchronized void reset() {
        connections.forEach(Connection::reset);
    }

    @Override
    public void close() {
        cut();
        threads.shutdown();
    }

    private void open() {
        if (door != null && !door.isClosed()) {
            return;
        }
        try {
            door = new ServerSocket();
            door.setReuseAddress(true);
            door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1024);
            var open = door;
            threads.execute(() -> accept(open));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void closeDoor() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket open) {
        while (!open.isClosed()) {
            try {
                admit(open, open.accept());
            } catch (IOException e) {
                // It was closed, or the caller has gone already.
                continue;
            }
        }
    }

    /** Not beside a cut, which has to find every connection. */
    private synchronized void admit(ServerSocket open, Socket caller) {
        var connection = new Connection(caller, () -> traffic);
        if (open.isClosed()) {
            connection.reset();
            return;
        }
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
