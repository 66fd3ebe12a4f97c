package dev.lockstep.system.proxy;

import java.io.IOException;
import java.net.Socket;
import java.util.function.Predicate;
import java.util.function.Supplier;

import dev.lockstep.stack.Pause;

/**
 * One direction of a connection. Once it has lost bytes it never carries any again, nor tells of its end: what follows
 * would make no sense without them, and whoever waits for it finds out by the clock, as with a peer that is gone.
 */
final class Way {

    private final Socket from;
    private final Socket to;
    private final Supplier<Traffic> traffic;
    private final Predicate<Traffic> passes;
    private boolean lost;

    Way(Socket from, Socket to, Supplier<Traffic> traffic, Predicate<Traffic> passes) {
        this.from = from;
        this.to = to;
        this.traffic = traffic;
        this.passes = passes;
    }

    /**
     * Returns when the sender has no more to say.
     *
     * @throws IOException if the connection broke, and this way would have carried the news
     */
    void carry() throws IOException {
        var buffer = new byte[1 << 16];
        try {
            int length;
            while ((length = from.getInputStream().read(buffer)) >= 0) {
                Pause.of(traffic.get().delay());
                if (isOpen()) {
                    to.getOutputStream().write(buffer, 0, length);
                }
            }
            if (isOpen()) {
                to.shutdownOutput();
            }
        } catch (IOException e) {
            if (isOpen()) {
                throw e;
            }
        }
    }

    private boolean isOpen() {
        lost |= !passes.test(traffic.get());
        return !lost;
    }
}
