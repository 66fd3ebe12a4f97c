package dev.lockstep.system.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** A port on loopback that is listened on, until it is closed; then another one can be opened in its place. */
final class Door implements AutoCloseable {

    private static final int BACKLOG = 1024;

    private final ServerSocket listening;
    private final CompletableFuture<Void> accepting;

    Door(int port, Consumer<Socket> callers, Executor threads) {
        try {
            listening = new ServerSocket();
            listening.setReuseAddress(true);
            listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        accepting = CompletableFuture.runAsync(() -> accept(callers), threads);
    }

    boolean isClosed() {
        return listening.isClosed();
    }

    /** Returns when no more callers come. Before that the port would not be free either. */
    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        accepting.join();
    }

    private void accept(Consumer<Socket> callers) {
        while (!isClosed()) {
            try {
                callers.accept(listening.accept());
            } catch (IOException e) {
                // It was closed, or the caller has gone already.
                continue;
            }
        }
    }
}
