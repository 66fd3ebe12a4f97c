package dev.lockstep.connect;

import java.io.IOException;

/** One connector under the keeper's eyes: registered once, then restarted whenever a part of it has failed. */
final class WatchedConnector {

    private final Connector connector;
    private final ConnectRest connect;
    private final Journal journal;
    private final RestartPace pace = new RestartPace();
    private boolean registered;

    WatchedConnector(Connector connector, ConnectRest connect, Journal journal) {
        this.connector = connector;
        this.connect = connect;
        this.journal = journal;
    }

    /** What can't be done now, while Connect is away or rebalances, is done at a later look. */
    void look() throws InterruptedException {
        try {
            if (!registered) {
                connect.register(connector);
                registered = true;
            }
            judge(connect.status(connector.name()));
        } catch (RequestRefused e) {
            registered = registered && !e.unknownConnector();
            journal.wrong(subject(), "waiting, because Connect answers " + e.getMessage());
        } catch (IOException e) {
            journal.wrong(subject(), "waiting, because Connect does not answer: " + e);
        }
    }

    private void judge(ConnectorStatus status) throws IOException, InterruptedException {
        if (status.leftAlone()) {
            journal.fine(subject(), status.summary() + ", left alone");
        } else if (status.failed()) {
            journal.wrong(subject(), status.summary() + ", restarting what failed: " + status.reason());
            if (pace.isDue()) {
                connect.restartFailed(connector.name());
                pace.restarted();
            }
        } else {
            pace.reset();
            journal.fine(subject(), status.summary());
        }
    }

    private String subject() {
        return "connector " + connector.name();
    }
}
