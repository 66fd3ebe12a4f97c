package dev.lockstep.system.chaos;

import java.util.Map;

import dev.lockstep.system.load.Answer.Knowledge;
import dev.lockstep.system.load.History;

/** How many requests there were, and what their clients know in the end. */
record RequestCounts(long requests, long acked, long refused, long unknown) {

    static RequestCounts of(Map<String, History> histories) {
        return new RequestCounts(histories.size(), count(histories, Knowledge.ACKED),
                count(histories, Knowledge.REFUSED), count(histories, Knowledge.UNKNOWN));
    }

    RequestCounts minus(RequestCounts earlier) {
        return new RequestCounts(requests - earlier.requests, acked - earlier.acked, refused - earlier.refused,
                unknown - earlier.unknown);
    }

    private static long count(Map<String, History> histories, Knowledge knowledge) {
        return histories.values().stream().filter(history -> history.knowledge() == knowledge).count();
    }
}
