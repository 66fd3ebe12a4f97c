package dev.lockstep.connect;

import java.io.IOException;

/** An answer of Connect other than success; 409 while it rebalances, 404 before it has heard of a connector. */
final class RequestRefused extends IOException {

    private final int status;

    RequestRefused(int status, String body) {
        super(status + " " + body);
        this.status = status;
    }

    boolean unknownConnector() {
        return status == 404;
    }
}
