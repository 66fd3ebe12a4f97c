package dev.lockstep.stack.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import dev.lockstep.stack.MariaDb;
import dev.lockstep.stack.Ports;
import dev.lockstep.stack.Project;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * A real MariaDB on a port of its own. The argument {@code database} says whose account the service gets. The read
 * model's tables are there, as the keeper makes them in a running system.
 */
public class MariaDbResource implements QuarkusTestResourceLifecycleManager {

    /** In the order in which the keeper applies them. */
    private static final List<String> READ_MODEL = List.of("orders/table.sql", "orders/add-idempotency-key.sql",
            "order_outcomes/table.sql", "orders/cover-a-page.sql", "order_outcomes/cluster-by-user.sql");

    private static RunningPart<MariaDb> mariadb;

    private String database;

    /** The server of this test run, to be stopped and started again by tests of what happens without it. */
    public static RunningPart<MariaDb> mariadb() {
        return mariadb;
    }

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.get("database");
    }

    @Override
    public Map<String, String> start() {
        var home = TestHome.create("mariadb");
        mariadb = new RunningPart<>(home, new MariaDb(home, Ports.free()));
        mariadb.start();
        createReadModel();
        return Map.of(
                "quarkus.datasource.jdbc.url", mariadb.part().jdbcUrl(database),
                "quarkus.datasource.username", database,
                "quarkus.datasource.password", mariadb.part().password(database));
    }

    @Override
    public void stop() {
        if (mariadb != null) {
            mariadb.stop();
        }
    }

    private static void createReadModel() {
        try (var connection = mariadb.part().connect("orders"); var statement = connection.createStatement()) {
            for (var script : READ_MODEL) {
                statement.execute(Files.readString(Project.contracts().resolve(script)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The read model's tables could not be created", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
