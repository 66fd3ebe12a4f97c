package dev.lockstep.connect;

import java.sql.SQLException;

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
        new ContractScript(4, "orders", "cover-a-page")
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
            configured(url, username, password).load().migrate();
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

    private static SQLException refusedBy(FlywayException failure, String url) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refusal) {
                return refusal;
            }
        }
        throw new WrongSetting("The tables of " + url + " are not the ones of contracts/: " + failure.getMessage());
    }
}
