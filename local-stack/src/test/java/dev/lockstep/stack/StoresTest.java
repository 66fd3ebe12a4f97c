package dev.lockstep.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Node;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import dev.lockstep.stack.testing.RunningPart;
import dev.lockstep.stack.testing.TestHome;

/** The two parts that hold data, for real. */
class StoresTest {

    static RunningPart<KafkaBroker> kafka;
    static RunningPart<MariaDb> mariadb;
    static final int PORT = Ports.free();
    static final Listener FURTHER = new Listener("FURTHER", Ports.free(), PORT);

    @BeforeAll
    static void start() {
        var home = TestHome.create("stores");
        kafka = new RunningPart<>(home, new KafkaBroker(home, PORT, Ports.free()).with(List.of(FURTHER)));
        mariadb = new RunningPart<>(home, new MariaDb(home, Ports.free()));
        kafka.start();
        mariadb.start();
    }

    @AfterAll
    static void stop() {
        kafka.stop();
        mariadb.stop();
    }

    @Test
    void createsEveryTopicOfTheContractsOnce() throws ExecutionException, InterruptedException {
        // Given
        Topics.create(kafka.part().bootstrapServers());

        // When
        Topics.create(kafka.part().bootstrapServers());

        // Then
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", kafka.part().bootstrapServers()))) {
            var topics = admin.describeTopics(List.of("orders", "orders.dlq", "example-order-topic",
                    "example-order-topic.dlq")).allTopicNames().get();
            assertThat(topics.get("orders").partitions()).hasSize(6);
            assertThat(topics.get("orders.dlq").partitions()).hasSize(1);
        }
    }

    @Test
    void sendsWhoeverComesByAFurtherListenerToTheAdvertisedPort() throws ExecutionException, InterruptedException {
        // Given
        var listening = kafka.part().at(FURTHER.port());

        // When
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", listening.bootstrapServers()))) {
            var nodes = admin.describeCluster().nodes().get();

            // Then
            assertThat(nodes).extracting(Node::port).containsExactly(PORT);
        }
    }

    @Test
    void letsEachAccountDoWhatItsHolderDoesAndNoMore() throws SQLException {
        // Given
        execute("root", "orders", "CREATE TABLE IF NOT EXISTS orders (order_id VARCHAR(50) PRIMARY KEY)");

        // Then
        execute("orders", "orders", "SELECT * FROM orders");
        assertDenied("orders", "orders", "INSERT INTO orders VALUES ('1')");
        execute("orders_sink", "orders", "INSERT INTO orders VALUES ('1')");
        assertDenied("orders_sink", "orders", "DELETE FROM orders");
        assertDenied("orders_sink", "orders", "DROP TABLE orders");
        assertDenied("catalog", "catalog", "SELECT * FROM orders.orders");
        execute("catalog", "catalog", "CREATE TABLE t (i INT)");
    }

    @Test
    void keepsCommittedRowsThroughACrash() throws SQLException {
        // Given
        execute("root", "catalog", "CREATE TABLE kept (i INT)");
        execute("root", "catalog", "INSERT INTO kept VALUES (42)");

        // When
        mariadb.kill();
        mariadb.start();

        // Then
        try (var connection = mariadb.part().connect("catalog"); var ask = connection.createStatement()) {
            var row = ask.executeQuery("SELECT i FROM kept");
            assertThat(row.next()).isTrue();
            assertThat(row.getInt(1)).isEqualTo(42);
        }
    }

    @Test
    void leavesItsNeighboursTemporaryTablesAlone() throws IOException {
        // Given: a neighbour's, as it stands in the folder that servers share unless told otherwise
        var theirs = Files.createTempFile("#sql-temptable-", ".MAI");

        // When
        mariadb.kill();
        mariadb.start();

        // Then
        assertThat(Files.deleteIfExists(theirs)).isTrue();
    }

    private static void assertDenied(String account, String database, String statement) {
        assertThatThrownBy(() -> execute(account, database, statement)).isInstanceOf(SQLException.class)
                .hasMessageContaining("denied");
    }

    private static void execute(String account, String database, String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(mariadb.part().jdbcUrl(database), account,
                mariadb.part().password(account)); var ask = connection.createStatement()) {
            ask.execute(statement);
        }
    }
}
