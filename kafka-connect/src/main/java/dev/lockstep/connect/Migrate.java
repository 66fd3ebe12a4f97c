package dev.lockstep.connect;

import java.sql.SQLException;

/**
 * Brings the read model's tables up to date, once, and ends: the keeper's first task alone, for where something else
 * registers the connectors and restarts them. Status 1 says that another try may help, status 2 that none will.
 */
public final class Migrate {

    private Migrate() {
    }

    public static void main(String[] arguments) {
        try {
            migrate(ReadModel.from(System.getenv()));
        } catch (WrongSetting e) {
            end(2, e.getMessage());
        }
    }

    private static void migrate(ReadModel readModel) {
        try {
            ReadModelMigration.apply(readModel.url(), readModel.username(), readModel.password());
            System.out.println(readModel + ": its tables are as the contracts say");
        } catch (SQLException e) {
            end(1, readModel + ": " + e.getMessage());
        }
    }

    private static void end(int status, String why) {
        System.err.println(why);
        System.exit(status);
    }
}
