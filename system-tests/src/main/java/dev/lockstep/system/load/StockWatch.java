package dev.lockstep.system.load;

import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import dev.lockstep.stack.MariaDb;
import dev.lockstep.stack.audit.Check;
import dev.lockstep.stack.audit.Check.Tally;

/** Looks at the stock, again and again, until it is closed. A database that is away is no sample. */
public final class StockWatch implements AutoCloseable {

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final Tally tally = new Tally("stock is not below zero in any sample");
    private final MariaDb mariadb;

    public StockWatch(MariaDb mariadb) {
        this.mariadb = mariadb;
        timer.scheduleWithFixedDelay(this::sample, 0, 250, TimeUnit.MILLISECONDS);
    }

    /** Once it is closed. */
    public Check check() {
        return tally.check();
    }

    @Override
    public void close() {
        timer.shutdownNow();
        try {
            timer.awaitTermination(70, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sample() {
        try (var connection = mariadb.connect("catalog");
                var lowest = connection.createStatement()
                        .executeQuery("SELECT product_id, stock FROM catalog_items ORDER BY stock LIMIT 1")) {
            if (lowest.next()) {
                var product = lowest.getString(1);
                var stock = lowest.getInt(2);
                tally.judge(stock >= 0, () -> "%s was %d".formatted(product, stock));
            }
        } catch (SQLException e) {
            return;
        }
    }
}
