package dev.lockstep.connect.sink;

import java.sql.Connection;
import java.sql.SQLException;

import io.agroal.api.configuration.AgroalConnectionPoolConfiguration.ConnectionValidator;

/**
 * Asks a connection for a sign of life, and does not wait for ever: the pool's own one does, whatever the driver's
 * {@code socketTimeout} is, so that a link which has swallowed the question stops the sink for good. Loaded by the sink,
 * from a jar beside its own.
 */
public final class TimedValidator implements ConnectionValidator {

    private static final int SECONDS = 2;

    @Override
    public boolean isValid(Connection connection) {
        try {
            return connection.isValid(SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }
}
