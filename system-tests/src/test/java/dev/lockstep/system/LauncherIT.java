package dev.lockstep.system;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import dev.lockstep.stack.PartProcess;
import io.restassured.path.json.JsonPath;

/** The launcher as the Makefile calls it, on ports and in a folder of its own. */
class LauncherIT {

    static final Launcher LAUNCHER = Launcher.onPortsOfItsOwn();

    @BeforeAll
    static void start() {
        assertThat(LAUNCHER.run("up").exitCode()).isZero();
    }

    @AfterAll
    static void clean() {
        LAUNCHER.run("clean");
    }

    @Test
    void tellsStatusAsJson() {
        // When
        var status = LAUNCHER.run("status", "--format", "json");

        // Then
        var json = new JsonPath(status.out());
        assertThat(json.<List<String>>get("parts.name"))
                .containsExactly("kafka", "mariadb", "connect", "keeper", "catalog", "orders-1", "orders-2");
        assertThat(json.<List<String>>get("parts.health")).containsOnly("UP");
        assertThat(json.<List<Integer>>get("parts.pid")).doesNotContainNull().doesNotHaveDuplicates();
        assertThat(json.getInt("parts.find { it.name == 'orders-1' }.port")).isEqualTo(LAUNCHER.port("ORDERS_PORT"));
        assertThat(json.<List<Map<String, Object>>>get("connectors"))
                .contains(Map.of("name", "orders-sink", "state", "RUNNING", "tasks", List.of("RUNNING", "RUNNING")));
    }

    /** A JVM that can't use them says nothing and starts all the same, only slower. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void startsServicesWithTheClassesThatTheirBuildHasKept() {
        // Given
        var status = new JsonPath(LAUNCHER.run("status", "--format", "json").out());

        // When
        var services = status.<Integer>getList("parts.findAll { it.name =~ 'orders|catalog' }.pid");

        // Then
        assertThat(services).hasSize(3)
                .allSatisfy(pid -> assertThat(Path.of("/proc/%d/maps".formatted(pid))).content()
                        .containsAnyOf("app-cds.jsa", "app.aot"));
    }

    @Test
    void printsRowsAsTheClientDoes() {
        // When
        var rows = LAUNCHER.run("sql", "--query",
                "SELECT product_id, product_name FROM catalog.catalog_items ORDER BY product_id LIMIT 2");

        // Then
        assertThat(rows.out()).isEqualTo("product_id\tproduct_name\nCATALOG-001\tBerlin\nCATALOG-002\tTokyo\n");
    }

    @Test
    void failsOnAWrongStatement() {
        assertThat(LAUNCHER.run("sql", "--query", "SELECT nonsense").exitCode()).isNotZero();
    }

    @Test
    void playsTheDemo() {
        // When
        var demo = LAUNCHER.run("demo");

        // Then
        assertThat(demo.out()).contains("The story holds.");
        assertThat(demo.exitCode()).isZero();
    }

    @Test
    void auditsAndNamesARowThatNobodyOrdered() {
        // Given
        assertThat(LAUNCHER.run("demo").exitCode()).isZero();
        var before = LAUNCHER.run("audit");
        LAUNCHER.run("sql", "--query",
                "INSERT INTO orders (order_id, user_id, product_id) VALUES ('from-nowhere', 'nobody', 'CATALOG-001')");

        // When
        var audit = LAUNCHER.run("audit");

        // Then
        LAUNCHER.run("sql", "--query", "DELETE FROM orders WHERE order_id = 'from-nowhere'");
        assertThat(before.out()).doesNotContain("BROKEN");
        assertThat(before.exitCode()).isZero();
        assertThat(audit.out().lines().filter(line -> line.contains("BROKEN"))).singleElement().asString()
                .contains("no row, decision or outcome without its order");
        assertThat(audit.out()).contains("from-nowhere");
        assertThat(audit.exitCode()).isEqualTo(1);
    }

    @Test
    void failsTheDemoWhileTheConnectorIsPaused() throws Exception {
        // Given
        putConnector("pause");
        await().atMost(20, SECONDS)
                .until(() -> LAUNCHER.run("status", "--format", "json").out()
                        .contains("\"tasks\":[\"PAUSED\",\"PAUSED\"]"));

        // When
        var demo = LAUNCHER.run("demo");

        // Then
        putConnector("resume");
        assertThat(demo.exitCode()).isEqualTo(1);
        assertThat(demo.err()).contains("shows 0 of 5 orders");
        await().atMost(20, SECONDS).until(() -> !LAUNCHER.run("status", "--format", "json").out().contains("PAUSED"));
    }

    @Test
    void failsTheDemoWithoutTheCatalogThenStartsOnlyWhatIsMissing() {
        // Given
        var catalog = PartProcess.find(LAUNCHER.home(), "catalog").orElseThrow();
        catalog.kill();

        // When
        var demo = LAUNCHER.run("demo");
        var up = LAUNCHER.run("up");

        // Then
        assertThat(demo.exitCode()).isEqualTo(2);
        assertThat(demo.err()).contains("catalog is not running: `make up` starts it.");
        assertThat(up.exitCode()).isZero();
        assertThat(up.out().lines().filter(line -> line.contains("ready after"))).hasSize(1);
        assertThat(up.out().lines().filter(line -> line.contains("runs already"))).hasSize(6);
    }

    @Test
    void leavesNoProcessAfterDown() {
        // Given
        var processes = PartProcess.remembered(LAUNCHER.home());

        // When
        var down = LAUNCHER.run("down");

        // Then
        assertThat(down.exitCode()).isZero();
        assertThat(processes).hasSize(7).noneMatch(PartProcess::isAlive);
        assertThat(LAUNCHER.run("up").exitCode()).isZero();
    }

    @Test
    void refusesATakenPortAndLeavesNothingRunning() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // Given
            var launcher = Launcher.onPortsOfItsOwn().with("MARIADB_PORT", other.getLocalPort());

            // When
            var up = launcher.run("up");

            // Then
            assertThat(up.exitCode()).isEqualTo(2);
            assertThat(up.err()).isEqualToIgnoringNewLines(
                    "Port %d (mariadb) is taken by another process: end that one, or choose another with MARIADB_PORT=."
                            .formatted(other.getLocalPort()));
            assertThat(PartProcess.remembered(launcher.home())).isEmpty();
        }
    }

    @Test
    void refusesANumberOfInstancesThatCanNotBe() {
        // When
        var up = Launcher.onPortsOfItsOwn().with("ORDERS", 0).run("up");

        // Then
        assertThat(up.exitCode()).isEqualTo(2);
        assertThat(up.err()).isEqualToIgnoringNewLines("ORDERS is 0, and must be 1 to 50.");
    }

    private static void putConnector(String action) throws Exception {
        var url = "http://127.0.0.1:%d/connectors/orders-sink/%s".formatted(LAUNCHER.port("CONNECT_PORT"), action);
        HttpClient.newHttpClient().send(
                HttpRequest.newBuilder(URI.create(url)).PUT(HttpRequest.BodyPublishers.noBody()).build(),
                HttpResponse.BodyHandlers.discarding());
    }
}
