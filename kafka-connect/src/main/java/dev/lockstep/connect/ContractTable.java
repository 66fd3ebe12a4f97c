package dev.lockstep.connect;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.zip.CRC32;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * A migration whose script is a contract: {@code contracts/<topic>/table.sql}, one statement. Flyway's own naming
 * would ask for a second copy of that file.
 */
final class ContractTable implements JavaMigration {

    private final MigrationVersion version;
    private final String topic;
    private final String script;

    ContractTable(int version, String topic) {
        this.version = MigrationVersion.fromVersion(Integer.toString(version));
        this.topic = topic;
        this.script = Resource.text("contracts/" + topic + "/table.sql");
    }

    @Override
    public MigrationVersion getVersion() {
        return version;
    }

    @Override
    public String getDescription() {
        return "table of topic " + topic;
    }

    /** Of the script, so that a contract which changes after it was applied is noticed. */
    @Override
    public Integer getChecksum() {
        var crc = new CRC32();
        crc.update(script.getBytes(StandardCharsets.UTF_8));
        return (int) crc.getValue();
    }

    /** MariaDB commits DDL by itself. */
    @Override
    public boolean canExecuteInTransaction() {
        return false;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        try (var statement = context.getConnection().createStatement()) {
            statement.execute(script);
        }
    }
}
