package dev.lockstep.connect;

import java.sql.SQLException;
import java.util.stream.Stream;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;

/** Brings the read model's tables to what the contracts say. Applying it again changes nothing. */
public final class ReadModelMigration {

    private static final JavaMigration[] SCRIPTS = {
        new ContractScript(1, "orders", "table"),
        new ContractScript(2, "orders", "add-idempotency-key"),
        new ContractScript(3, "order_outcomes", "table"),
        new ContractScript(4, "orders", "cover-a-page"),
        new ContractScript(5, "order_outcomes", "cluster-by-user")
    };

    private ReadModelMigration() {
    }

    /**
     * @param url of a database that exists
     * @throws SQLException if the database can't be reached or refuses; trying later may help
     * @throws RuntimeException if its tables don't come from these contracts; trying later doesn't help
     */
    public static void apply(String url, String username, String password) throws SQLException {
        try {
            var flyway = configured(url, username, password).load();
            forgetFailures(flyway);
            flyway.migrate();
        } catch (FlywayException e) {
            throw refusedBy(e, url);
        }
    }

    static FluentConfiguration configured(String url, String username, String password) {
        return Flyway.configure(ReadModelMigration.class.getClassLoader())
                .dataSource(url, username, password)
                .locations(new String[0])
                .javaMigrations(SCRIPTS);
    }

    /**
     * Every script can be repeated, so one that failed is one that was not applied: for want of space, say, or of a lock. Flyway
     * would refuse to go on, and its repair would take changed scripts for applied ones as well.
     */
    private static void forgetFailures(Flyway flyway) throws SQLException {
        if (Stream.of(flyway.info().all()).noneMatch(script -> script.getState().isFailed())) {
            return;
        }
        var settings = flyway.getConfiguration();
        try (var connection = settings.getDataSource().getConnection(); var forget = connection.createStatement()) {
            forget.execute("DELETE FROM %s WHERE NOT success".formatted(settings.getTable()));
        }
    }

    private static SQLException refusedBy(FlywayException failure, String url) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refusal) {
                return refusal;
            }
        }
        throw new WrongSetting("The tables of " + url + " are not the ones of contracts/: " + failure.getMessage());
    }
}
