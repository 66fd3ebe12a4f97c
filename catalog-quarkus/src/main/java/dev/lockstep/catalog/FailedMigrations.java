package dev.lockstep.catalog;

import java.sql.SQLException;

import jakarta.inject.Singleton;

import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.FluentConfiguration;

import io.quarkus.flyway.FlywayConfigurationCustomizer;

/**
 * Forgets that a script failed, for want of a lock or of space, say, so that it is tried again: each can be repeated. Flyway
 * would let no instance start any more, and its repair would take changed scripts for applied ones as well.
 */
@Singleton
class FailedMigrations extends BaseCallback implements FlywayConfigurationCustomizer {

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.callbacks(this);
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_VALIDATE;
    }

    @Override
    public void handle(Event event, Context context) {
        var history = context.getConfiguration().getTable();
        try (var statement = context.getConnection().createStatement()) {
            if (statement.executeQuery("SHOW TABLES LIKE '%s'".formatted(history)).next()) {
                statement.execute("DELETE FROM %s WHERE NOT success".formatted(history));
            }
        } catch (SQLException e) {
            throw new FlywayException("%s can't be read".formatted(history), e);
        }
    }
}
