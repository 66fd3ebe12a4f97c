package dev.lockstep.stack.testing;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import dev.lockstep.stack.MariaDb;

/** What MariaDB was asked for a while, as its general log has it. */
public final class GeneralLog {

    /** What a test does while the log is on. */
    @FunctionalInterface
    public interface Action {
        void run() throws Exception;
    }

    private GeneralLog() {
    }

    /** The statements of this account while the action runs. */
    public static List<String> during(Action action, MariaDb mariadb, String account) throws Exception {
        try (var connection = mariadb.connect("mysql"); var log = connection.createStatement()) {
            log.execute("SET GLOBAL log_output = 'TABLE'");
            log.execute("TRUNCATE general_log");
            log.execute("SET GLOBAL general_log = ON");
            try {
                action.run();
            } finally {
                log.execute("SET GLOBAL general_log = OFF");
            }
            return statements(log, account);
        }
    }

    private static List<String> statements(Statement log, String account) throws SQLException {
        var found = log
                .executeQuery("SELECT argument FROM general_log WHERE user_host LIKE '%s[%%'".formatted(account));
        var statements = new ArrayList<String>();
        while (found.next()) {
            statements.add(found.getString(1));
        }
        return statements;
    }
}
