package dev.lockstep.system.live;

import java.util.Locale;

/** Two parts that talk to each other: the one that calls, and the one that is called. */
public enum Link {
    CLIENT_ORDERS, ORDERS_KAFKA, CATALOG_KAFKA, CATALOG_MARIADB, CONNECT_MARIADB;

    /** As a fault's name has it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String toString() {
        return label();
    }
}
