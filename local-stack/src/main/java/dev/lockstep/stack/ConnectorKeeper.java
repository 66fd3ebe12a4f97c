package dev.lockstep.stack;

import java.util.List;
import java.util.Map;

/** The process that makes the read model's tables, registers the connectors and restarts what has failed of them. */
public final class ConnectorKeeper implements Part {

    private final ConnectWorker worker;
    private final MariaDb mariadb;

    public ConnectorKeeper(ConnectWorker worker, MariaDb mariadb) {
        this.worker = worker;
        this.mariadb = mariadb;
    }

    @Override
    public String name() {
        return "keeper";
    }

    @Override
    public int port() {
        return 0;
    }

    @Override
    public String portVariable() {
        return "";
    }

    @Override
    public List<String> command() {
        return JavaCommand.of(List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp",
                ConnectWorker.classPath()),
                "dev.lockstep.connect.ConnectorKeeper");
    }

    @Override
    public Map<String, String> environment() {
        return Map.of(
                "CONNECT_URL", worker.url(),
                "READ_MODEL_URL", mariadb.jdbcUrl("orders"),
                "READ_MODEL_USERNAME", "orders_keeper",
                "READ_MODEL_PASSWORD", mariadb.password("orders_keeper"));
    }

    @Override
    public boolean isReady() {
        var connectors = ConnectorState.of(worker);
        return !connectors.isEmpty() && connectors.stream().allMatch(ConnectorState::isSettled);
    }
}
