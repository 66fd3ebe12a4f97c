package dev.lockstep.stack;

/**
 * A further way into the broker. A broker tells its clients where to go on to, which for those who came through a proxy
 * has to be the proxy again.
 *
 * @param name in capitals
 * @param port that the broker listens on
 * @param advertisedPort that clients who came this way are told
 */
public record Listener(String name, int port, int advertisedPort) {}
