package dev.lockstep.system.bench.load;

import java.util.List;

/**
 * What the load generator shall do next.
 *
 * @param ports on loopback, of the instances over which the connections are spread
 * @param rate requests a second, whatever the answers; 0 for a closed loop, in which each connection sends its next
 *        request when it has the answer to the last one
 * @param readers of how many users the newest orders are read; 0 to place orders
 * @param watch where the orders come to be seen; null if nobody looks
 */
public record LoadOrder(List<Integer> ports, int connections, double seconds, int rate, int readers, Watch watch) {

    /**
     * @param readModel its JDBC URL, with account and password
     * @param every how many orders there are to one that is watched
     */
    public record Watch(String readModel, int every) {}

    public static LoadOrder placing(List<Integer> ports, int connections, double seconds) {
        return new LoadOrder(ports, connections, seconds, 0, 0, null);
    }

    public static LoadOrder reading(List<Integer> ports, int connections, double seconds, int readers) {
        return new LoadOrder(ports, connections, seconds, 0, readers, null);
    }

    public static LoadOrder placingAt(int rate, List<Integer> ports, int connections, double seconds, Watch watch) {
        return new LoadOrder(ports, connections, seconds, rate, 0, watch);
    }
}
