package dev.lockstep.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One instance of one of the services, from its packaged jar. */
public final class QuarkusService implements Part {

    private final String name;
    private final int port;
    private final String portVariable;
    private final String module;
    private final Map<String, String> environment;
    private final Path application;

    private QuarkusService(Home home, String name, int port, String portVariable, String module, KafkaBroker kafka,
            MariaDb mariadb, String database) {
        this.name = name;
        this.port = port;
        this.portVariable = portVariable;
        this.module = module;
        this.application = home.data("applications").resolve(name);
        this.environment = environment(port, kafka, mariadb, database);
    }

    public static QuarkusService catalog(Home home, int port, KafkaBroker kafka, MariaDb mariadb) {
        return catalog(home, "catalog", port, kafka, mariadb);
    }

    /** One of several, which share the partitions and the stock. */
    public static QuarkusService catalog(Home home, String name, int port, KafkaBroker kafka, MariaDb mariadb) {
        return new QuarkusService(home, name, port, "CATALOG_PORT", "catalog-quarkus", kafka, mariadb, "catalog");
    }

    /** The instance of that number, from 1 on. */
    public static QuarkusService orders(Home home, int number, int port, KafkaBroker kafka, MariaDb mariadb) {
        var orders = new QuarkusService(home, "orders-" + number, port, "ORDERS_PORT", "orders-quarkus", kafka, mariadb,
                "orders");
        // The same after a restart, and another one's never: Kafka fences the older of two with the same.
        orders.environment.put("LOCKSTEP_ORDERS_INSTANCE_ID", orders.name);
        return orders;
    }

    /** What a service must be told of this machine; each service's account is called as its database. */
    public static Map<String, String> environment(int port, KafkaBroker kafka, MariaDb mariadb, String database) {
        var environment = new LinkedHashMap<String, String>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", mariadb.jdbcUrl(database));
        environment.put("QUARKUS_DATASOURCE_USERNAME", database);
        environment.put("QUARKUS_DATASOURCE_PASSWORD", mariadb.password(database));
        return environment;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public String portVariable() {
        return portVariable;
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Runs from a copy, so that the next build does not pull the classes from under it. */
    @Override
    public void prepare() throws IOException {
        Folders.replace(application, Project.built(module + "/target/quarkus-app"));
    }

    @Override
    public List<String> command() {
        // The C library keeps what the compiler has freed, 20 MB, unless it is asked; a JVM that is too old to ask
        // goes without.
        var options = new ArrayList<>(List.of("-Xmx160m", "-XX:+IgnoreUnrecognizedVMOptions",
                "-XX:TrimNativeHeapInterval=5000"));
        options.addAll(KeptClasses.in(application));
        return JavaCommand.of(options, "-jar", "quarkus-run.jar");
    }

    /** What the build has kept of its classes is only good for this path of the jar, taken from here. */
    @Override
    public Path workingDirectory() {
        return application;
    }

    @Override
    public Map<String, String> environment() {
        return environment;
    }

    @Override
    public boolean isReady() {
        return Http.get(url() + "/q/health/ready").isPresent();
    }
}
