package dev.lockstep.connect;

import java.sql.SQLException;
import java.util.List;

/**
 * Keeps the connectors running. Connect itself never restarts a task that has failed, so a database that was away for
 * long enough would stop the read model until somebody came; this process is that somebody. Whatever is away is waited
 * for, round after round.
 */
public final class ConnectorKeeper {

    private final KeeperSettings settings;
    private final Journal journal = new Journal();
    private final List<WatchedConnector> connectors;
    private boolean migrated;

    ConnectorKeeper(KeeperSettings settings) {
        var connect = new ConnectRest(settings.connectUrl());
        this.settings = settings;
        this.connectors = Connector.all().stream()
                .map(connector -> new WatchedConnector(connector, connect, journal)).toList();
    }

    public static void main(String[] arguments) {
        try {
            var keeper = new ConnectorKeeper(KeeperSettings.from(System.getenv()));
            Runtime.getRuntime().addShutdownHook(new Thread(Thread.currentThread()::interrupt));
            keeper.keep();
        } catch (WrongSetting e) {
            System.err.println(e.getMessage());
            System.exit(2);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep() throws InterruptedException {
        while (true) {
            round();
            Thread.sleep(settings.interval().toMillis());
        }
    }

    /** Tables first: a sink whose table is missing fails. */
    private void round() throws InterruptedException {
        migrated = migrated || migrate();
        if (migrated) {
            for (var connector : connectors) {
                connector.look();
            }
        }
    }

    private boolean migrate() {
        var readModel = settings.readModel();
        try {
            ReadModelMigration.apply(readModel.url(), readModel.username(), readModel.password());
            journal.fine(readModel.toString(), "its tables are as the contracts say");
            return true;
        } catch (SQLException e) {
            journal.wrong(readModel.toString(), "waiting for it: " + withoutConnectionId(e.getMessage()));
            return false;
        }
    }

    /** Each attempt has another one, which would make every attempt news. */
    private static String withoutConnectionId(String message) {
        return message.replaceFirst("^\\(conn=-?\\d+\\) ", "");
    }
}
