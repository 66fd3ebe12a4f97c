package dev.lockstep.connect.sink;

import org.hibernate.SessionFactory;
import org.hibernate.dialect.Dialect;

import io.debezium.connector.jdbc.JdbcSinkConnectorConfig;
import io.debezium.connector.jdbc.dialect.DatabaseDialect;
import io.debezium.connector.jdbc.dialect.DatabaseDialectProvider;
import io.debezium.connector.jdbc.dialect.mysql.MariaDbDatabaseDialect.MariaDbDatabaseDialectProvider;

/**
 * The sink's dialect for MariaDB, with a memory. Of two that support a database the sink takes the one whose jar's name
 * comes first.
 */
public final class KnownTableDialect implements DatabaseDialectProvider {

    private final DatabaseDialectProvider original = new MariaDbDatabaseDialectProvider();

    @Override
    public boolean supports(Dialect dialect) {
        return original.supports(dialect);
    }

    @Override
    public Class<?> name() {
        return KnownTableDialect.class;
    }

    @Override
    public DatabaseDialect instantiate(JdbcSinkConnectorConfig config, SessionFactory sessions) {
        return KnownTable.of(original.instantiate(config, sessions));
    }
}
