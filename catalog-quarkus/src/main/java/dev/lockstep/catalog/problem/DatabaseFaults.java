package dev.lockstep.catalog.problem;

import java.sql.SQLException;

/** Tells a database that is away or busy, where trying again helps, from a mistake of ours, where it does not. */
final class DatabaseFaults {

    private DatabaseFaults() {
    }

    static boolean passing(Throwable fault) {
        for (var cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return passing(sql.getSQLState());
            }
        }
        return false;
    }

    /** No state is the pool's: no connection in time. 08 connection, 40 deadlock, 70 killed, HY lock wait timed out. */
    private static boolean passing(String state) {
        return state == null || state.matches("(08|40|70).*|HY000");
    }
}
