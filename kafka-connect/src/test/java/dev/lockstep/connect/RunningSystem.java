package dev.lockstep.connect;

import java.sql.SQLException;

import dev.lockstep.stack.ConnectWorker;
import dev.lockstep.stack.ConnectorKeeper;
import dev.lockstep.stack.Home;
import dev.lockstep.stack.KafkaBroker;
import dev.lockstep.stack.MariaDb;
import dev.lockstep.stack.Ports;
import dev.lockstep.stack.Topics;
import dev.lockstep.stack.testing.RunningPart;
import dev.lockstep.stack.testing.TestHome;

/** The sink with all that is around it, as real processes: started by the first test that needs it, ended with the run. */
final class RunningSystem {

    static final Home HOME = TestHome.create("connect");
    static final RunningPart<MariaDb> MARIADB = new RunningPart<>(HOME, new MariaDb(HOME, Ports.free()));
    static final RunningPart<KafkaBroker> KAFKA = new RunningPart<>(HOME,
            new KafkaBroker(HOME, Ports.free(), Ports.free()));
    static final RunningPart<ConnectWorker> CONNECT = new RunningPart<>(HOME,
            new ConnectWorker(HOME, Ports.free(), KAFKA.part(), MARIADB.part()));
    static final RunningPart<ConnectorKeeper> KEEPER = new RunningPart<>(HOME,
            new ConnectorKeeper(CONNECT.part(), MARIADB.part()));

    private RunningSystem() {
    }

    /** What runs already is left as it is. */
    static void start() {
        MARIADB.start();
        KAFKA.start();
        Topics.create(KAFKA.part().bootstrapServers());
        CONNECT.start();
        KEEPER.start();
    }

    /** The read model alone, as the keeper leaves it. */
    static MariaDb migratedMariadb() throws SQLException {
        MARIADB.start();
        var mariadb = MARIADB.part();
        ReadModelMigration.apply(mariadb.jdbcUrl("orders"), "orders_keeper", mariadb.password("orders_keeper"));
        return mariadb;
    }
}
