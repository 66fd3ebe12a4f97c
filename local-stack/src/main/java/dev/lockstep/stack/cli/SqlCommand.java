package dev.lockstep.stack.cli;

import java.io.IOException;
import java.util.concurrent.Callable;

import dev.lockstep.stack.StackFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "sql", description = "Runs a statement, in database `orders` where it names none, and prints rows separated by tabs.")
final class SqlCommand implements Callable<Integer> {

    @Mixin
    private StackOptions options;

    @Option(names = "--query", defaultValue = "${env:Q}")
    private String query;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (query == null || query.isBlank()) {
            throw new StackFailure("Say which statement: make -s sql Q='SELECT * FROM orders LIMIT 5'.");
        }
        var mariadb = options.running().mariadb();
        if (!mariadb.isReady()) {
            throw new StackFailure(
                    "MariaDB does not answer on port %d: `make up` starts it.".formatted(mariadb.port()));
        }
        var client = new ProcessBuilder(mariadb.client(query)).inheritIO();
        client.environment().put("MYSQL_PWD", mariadb.password("root"));
        return client.start().waitFor();
    }
}
