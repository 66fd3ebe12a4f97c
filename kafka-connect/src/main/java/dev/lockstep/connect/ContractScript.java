package dev.lockstep.connect;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.zip.CRC32;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * A migration whose script is a contract: {@code contracts/<topic>/<name>.sql}, one statement. Flyway's own naming
 * would ask for a second copy of that file.
 */
final class ContractScript implements JavaMigration {

    private static final int TABLE_EXISTS = 1050;

    private final MigrationVersion version;
    private final String topic;
    private final String name;
    private final String script;

    ContractScript(int version, String topic, String name) {
        this.version = MigrationVersion.fromVersion(Integer.toString(version));
        this.topic = topic;
        this.name = name;
        this.script = Resource.text("contracts/" + topic + "/" + name + ".sql");
    }

    @Override
    public MigrationVersion getVersion() {
        return version;
    }

    @Override
    public String getDescription() {
        return name + " of topic " + topic;
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

    /**
     * Whoever was killed between a script and Flyway's note of it has left the note to the next one. A table of somebody
     * else is not taken for that: Flyway begins only in an empty database.
     */
    @Override
    public void migrate(Context context) throws SQLException {
        try (var statement = context.getConnection().createStatement()) {
            statement.execute(script);
        } catch (SQLException e) {
            if (e.getErrorCode() != TABLE_EXISTS) {
                throw e;
            }
        }
    }
}
