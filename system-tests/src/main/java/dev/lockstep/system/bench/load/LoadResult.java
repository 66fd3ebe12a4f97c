package dev.lockstep.system.bench.load;

/**
 * What one run of the load generator saw. Latencies are in milliseconds; at a fixed rate they count from the moment at
 * which a request was due, so that a server that stalls is not spared the requests that it kept waiting.
 *
 * @param perSecond answers of the expected status
 * @param failed answers of another status, requests without one, and connections that broke
 * @param rowSeen from the answer until the order's row is there; null if nobody watched
 * @param outcomeSeen from the answer until its outcome's is
 */
public record LoadResult(double perSecond, long failed, Latency answered, Latency rowSeen, Latency outcomeSeen) {}
