package dev.lockstep.system.load;

import java.util.Set;
import java.util.TreeSet;

import dev.lockstep.system.load.Answer.Knowledge;

/** One request with all its attempts. */
public final class History {

    private final Request request;
    private final Set<String> orderIds = new TreeSet<>();
    private Knowledge knowledge;

    History(Request request) {
        this.request = request;
    }

    public Request request() {
        return request;
    }

    /** The ids that it was acknowledged with: of one order there is one. */
    public Set<String> orderIds() {
        return orderIds;
    }

    /** One that was sent, and is without an answer, is as unknown as one that got none. */
    public Knowledge knowledge() {
        return knowledge == null ? Knowledge.UNKNOWN : knowledge;
    }

    /**
     * Acknowledged once is placed. A refused retry tells nothing of the attempts before it, unless the request itself is
     * wrong: neither a connection that is refused nor a full queue does.
     */
    void learn(Answer answer) {
        if (answer.isAcked()) {
            orderIds.add(answer.orderId());
        }
        if (knowledge != Knowledge.ACKED
                && (knowledge != Knowledge.UNKNOWN || answer.isAcked() || answer.isInvalid())) {
            knowledge = answer.knowledge();
        }
    }
}
