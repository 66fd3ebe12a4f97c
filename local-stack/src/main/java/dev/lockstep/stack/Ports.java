package dev.lockstep.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** TCP ports on loopback. */
public final class Ports {

    private static final int FIRST = 20_000;
    private static final int END = 32_000;
    private static final int APART = 4;
    private static final Set<Integer> HANDED_OUT = ConcurrentHashMap.newKeySet();
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ports() {
    }

    /**
     * A port that nobody listens on now, and none that the system gives to outgoing connections: such a one may be taken
     * again before it is used, or while its part is stopped. The three that follow it are not handed out either.
     */
    public static int free() {
        return RANDOM.ints(FIRST / APART, END / APART).map(slot -> slot * APART)
                .filter(port -> !isTaken(port) && HANDED_OUT.add(port)).findFirst().orElseThrow();
    }

    public static boolean isTaken(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}
