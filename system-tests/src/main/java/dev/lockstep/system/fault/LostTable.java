package dev.lockstep.system.fault;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Random;

import dev.lockstep.stack.ConnectorState;
import dev.lockstep.stack.Patience;
import dev.lockstep.system.live.LiveSystem;

/** The sink's table is renamed away until a task of the sink has FAILED, which Connect never restarts by itself. */
record LostTable(String name, String description) implements Fault {

    private static final Patience PATIENCE = new Patience(Duration.ofSeconds(60), Duration.ofMillis(100));

    @Override
    public void inject(LiveSystem system, Random random) throws SQLException {
        rename(system, "orders", "orders_away");
        system.journal().event("  table orders is away");
        try {
            var failed = PATIENCE.sees(() -> aTaskHasFailed(system));
            system.journal().event("  %s; the table comes back",
                    failed
                            ? "a task has FAILED"
                            : "no task failed within %d s".formatted(PATIENCE.limit().toSeconds()));
        } finally {
            rename(system, "orders_away", "orders");
        }
    }

    private static boolean aTaskHasFailed(LiveSystem system) {
        return ConnectorState.of(system.stack().connect()).stream()
                .anyMatch(connector -> connector.tasks().contains("FAILED"));
    }

    private static void rename(LiveSystem system, String from, String to) throws SQLException {
        try (var connection = system.stack().mariadb().connect("orders");
                var statement = connection.createStatement()) {
            statement.execute("RENAME TABLE %s TO %s".formatted(from, to));
        }
    }
}
