package dev.lockstep.system.proxy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** A caller's connection to a proxy, and the one on from there. */
final class Connection {

    private final Socket caller;
    private final Socket called = new Socket();
    private final Supplier<Traffic> traffic;

    Connection(Socket caller, Supplier<Traffic> traffic) {
        this.caller = caller;
        this.traffic = traffic;
    }

    /** Returns when neither side has anything more to say. */
    void carry(int target, Executor threads) {
        try (caller; called) {
            exchange(target, threads);
        } catch (IOException e) {
            // Both have gone already.
            return;
        }
    }

    private void exchange(int target, Executor threads) {
        try {
            caller.setTcpNoDelay(true);
            called.setTcpNoDelay(true);
            if (traffic.get().requests()) {
                called.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target));
                var answers = CompletableFuture.runAsync(
                        () -> carry(new Way(called, caller, traffic, Traffic::answers)), threads);
                carry(new Way(caller, called, traffic, Traffic::requests));
                answers.join();
            } else {
                // Nobody is there who could refuse it, or who will ever answer it.
                carry(new Way(caller, called, traffic, now -> false));
            }
        } catch (IOException e) {
            reset();
        }
    }

    /** Whoever reads or writes it gets an error, and what is under way is gone. */
    void reset() {
        reset(caller);
        reset(called);
    }

    private void carry(Way way) {
        try {
            way.carry();
        } catch (IOException e) {
            reset();
        }
    }

    private static void reset(Socket socket) {
        try (socket) {
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            // It is closed already.
            return;
        }
    }
}
