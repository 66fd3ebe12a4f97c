package dev.lockstep.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * One MariaDB server with a database for each owner: {@code orders}, the read model that the sink writes, and
 * {@code catalog}. Each account may do what its holder does, and no more.
 */
public final class MariaDb implements Part {

    private static final List<String> ACCOUNTS = List.of("root", "orders", "orders_sink", "orders_keeper", "catalog");

    private final Home home;
    private final int port;
    private final Secrets secrets;

    public MariaDb(Home home, int port) {
        this.home = home;
        this.port = port;
        this.secrets = Secrets.of(home, ACCOUNTS);
    }

    /** The same server as somebody sees it who reaches it on another port. */
    public MariaDb at(int otherPort) {
        return new MariaDb(home, otherPort);
    }

    @Override
    public String name() {
        return "mariadb";
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public String portVariable() {
        return "MARIADB_PORT";
    }

    public String jdbcUrl(String database) {
        return "jdbc:mariadb://127.0.0.1:%d/%s".formatted(port, database);
    }

    public String password(String account) {
        return secrets.password(account);
    }

    /** A connection that may do everything. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database) + "?connectTimeout=5000&socketTimeout=60000", "root",
                password("root"));
    }

    @Override
    public void prepare() throws IOException {
        PrivateFiles.write(accounts(), accountStatements());
        Files.createDirectories(temporary());
        if (!Files.exists(data().resolve("mysql"))) {
            install();
        }
    }

    @Override
    public List<String> command() {
        var command = new ArrayList<>(List.of(server().resolve("bin/mariadbd").toString(), "--no-defaults",
                "--basedir=" + server(), "--datadir=" + data(), "--tmpdir=" + temporary(), "--init-file=" + accounts(),
                "--bind-address=127.0.0.1", "--port=" + port,
                // Relative to the data folder: a socket's path may have some hundred characters only.
                "--socket=mariadb.sock", "--skip-name-resolve",
                // On loopback nobody listens in, and making a certificate takes seconds of each start.
                "--skip-ssl",
                "--character-set-server=utf8mb4", "--default-time-zone=+00:00",
                // A commit is on the disk before it is acknowledged.
                "--innodb-flush-log-at-trx-commit=1",
                // Memory is taken as pages are read. An order's key is random: of a table that the pool can't hold, a page
                // is read from the disk for almost each row that is written.
                "--innodb-buffer-pool-size=1G", "--max-connections=300"));
        command.addAll(asRootIfRoot());
        return command;
    }

    @Override
    public boolean isReady() {
        if (!Ports.isTaken(port)) {
            return false;
        }
        try (var connection = connect("orders"); var ask = connection.createStatement()) {
            return ask.executeQuery("SELECT 1").next();
        } catch (SQLException e) {
            return false;
        }
    }

    /** The command of the server's own client, in batch mode: a header and rows, separated by tabs. */
    public List<String> client(String statement) {
        return List.of(server().resolve("bin/mariadb").toString(), "--no-defaults", "--protocol=tcp", "--skip-ssl",
                "--host=127.0.0.1", "--port=" + port, "--user=root", "--default-character-set=utf8mb4", "--batch",
                "--execute=" + statement, "orders");
    }

    private String accountStatements() {
        return """
                CREATE DATABASE IF NOT EXISTS orders CHARACTER SET utf8mb4;
                CREATE DATABASE IF NOT EXISTS catalog CHARACTER SET utf8mb4;
                ALTER USER root@localhost IDENTIFIED BY '%s';
                CREATE OR REPLACE USER root@'127.0.0.1' IDENTIFIED BY '%s';
                GRANT ALL ON *.* TO root@'127.0.0.1' WITH GRANT OPTION;
                """.formatted(password("root"), password("root"))
                + account("orders", "SELECT ON orders.*")
                + account("orders_sink", "SELECT, INSERT, UPDATE ON orders.*")
                + account("orders_keeper", "ALL ON orders.*")
                + account("catalog", "ALL ON catalog.*");
    }

    private String account(String name, String rights) {
        return """
                CREATE USER IF NOT EXISTS %1$s@'127.0.0.1';
                ALTER USER %1$s@'127.0.0.1' IDENTIFIED BY '%2$s';
                GRANT %3$s TO %1$s@'127.0.0.1';
                """.formatted(name, password(name), rights);
    }

    private void install() throws IOException {
        var log = home.log("mariadb-install").toFile();
        var command = new ArrayList<>(List.of("sh", server().resolve("scripts/mariadb-install-db").toString(),
                "--no-defaults", "--force", "--skip-name-resolve", "--auth-root-authentication-method=normal",
                "--basedir=" + server(), "--datadir=" + data(), "--tmpdir=" + temporary()));
        command.addAll(asRootIfRoot());
        var installing = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start();
        try {
            if (installing.waitFor() != 0) {
                throw new StackFailure("MariaDB's data folder could not be made: see %s.".formatted(log));
            }
        } catch (InterruptedException e) {
            installing.destroy();
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> asRootIfRoot() {
        return "root".equals(System.getProperty("user.name")) ? List.of("--user=root") : List.of();
    }

    private static Path server() {
        return Project.built("local-stack/target/mariadb");
    }

    public Path data() {
        return home.data("mariadb").resolve("data");
    }

    /** Of its own: a server that starts deletes every temporary table it finds, its neighbour's in a shared one as well. */
    private Path temporary() {
        return home.data("mariadb").resolve("tmp");
    }

    private Path accounts() {
        return home.data("secrets").resolve("accounts.sql");
    }
}
