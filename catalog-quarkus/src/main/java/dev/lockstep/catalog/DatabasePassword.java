package dev.lockstep.catalog;

import java.util.Optional;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.api.configuration.FluentConfiguration;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.runtime.PreventFurtherStepsException;

/**
 * Flyway is the first to need the database, and waits two minutes for one that does not let it in. A database comes back by
 * itself; a password that nobody has set does not.
 */
@Singleton
class DatabasePassword implements FlywayConfigurationCustomizer {

    private final Optional<String> password;

    DatabasePassword(@ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
        this.password = password;
    }

    /** Of this exception Quarkus prints the message, and nothing else. */
    @Override
    public void customize(FluentConfiguration configuration) {
        if (password.isEmpty()) {
            throw new PreventFurtherStepsException("quarkus.datasource.password is not set: set "
                    + "QUARKUS_DATASOURCE_PASSWORD, or put it into config/application.properties.", 1);
        }
    }
}
