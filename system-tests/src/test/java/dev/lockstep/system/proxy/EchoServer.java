package dev.lockstep.system.proxy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers each byte with itself, and counts them. */
final class EchoServer implements AutoCloseable {

    private final ServerSocket door;
    private final Thread accepting;
    private final AtomicInteger heard = new AtomicInteger();

    EchoServer() throws IOException {
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        accepting = start(() -> {
            while (true) {
                var caller = door.accept();
                start(() -> echo(caller));
            }
        });
    }

    int port() {
        return door.getLocalPort();
    }

    int heard() {
        return heard.get();
    }

    /** Returns when no more callers come: one might be let in while the door closes. */
    @Override
    public void close() throws IOException {
        door.close();
        try {
            accepting.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void echo(Socket caller) throws IOException {
        try (caller) {
            int said;
            while ((said = caller.getInputStream().read()) >= 0) {
                heard.incrementAndGet();
                caller.getOutputStream().write(said);
            }
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static Thread start(Work work) {
        var thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                return;
            }
        });
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
