package dev.lockstep.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One Kafka Connect worker in distributed mode, with the JDBC sink on its plugin path. */
public final class ConnectWorker implements Part {

    private final Home home;
    private final int port;
    private final KafkaBroker kafka;
    private final MariaDb mariadb;

    public ConnectWorker(Home home, int port, KafkaBroker kafka, MariaDb mariadb) {
        this.home = home;
        this.port = port;
        this.kafka = kafka;
        this.mariadb = mariadb;
    }

    @Override
    public String name() {
        return "connect";
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public String portVariable() {
        return "CONNECT_PORT";
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Whose topics it reads. */
    public KafkaBroker kafka() {
        return kafka;
    }

    @Override
    public void prepare() throws IOException {
        // Of two lines with the same key the later one counts.
        var settings = Files.readString(Project.built("kafka-connect/src/main/config/worker.properties")) + """

                # This machine's
                bootstrap.servers=%s
                listeners=%s
                plugin.path=%s
                """.formatted(kafka.bootstrapServers(), url(), Project.built("kafka-connect/target/connect/plugins"));
        Files.writeString(configuration(), settings);
        PrivateFiles.write(workingDirectory().resolve("secrets/database.properties"), """
                url=%s
                username=orders_sink
                password=%s
                """.formatted(mariadb.jdbcUrl("orders"), mariadb.password("orders_sink")));
    }

    @Override
    public List<String> command() {
        return JavaCommand.of(
                List.of("-Xmx768m", "-cp", classPath()),
                "org.apache.kafka.connect.cli.ConnectDistributed", configuration().toString());
    }

    /** Its secrets are read from a path relative to this. */
    @Override
    public Path workingDirectory() {
        return home.data("connect");
    }

    @Override
    public boolean isReady() {
        return Http.get(url() + "/health").isPresent();
    }

    /** The worker's, and the keeper's as well. */
    static String classPath() {
        return Project.built("kafka-connect/target/classes") + ":" + Project.built("kafka-connect/target/connect/lib")
                + "/*";
    }

    private Path configuration() {
        return workingDirectory().resolve("worker.properties");
    }
}
