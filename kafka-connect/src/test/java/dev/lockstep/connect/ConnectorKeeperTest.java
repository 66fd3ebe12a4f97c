package dev.lockstep.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.lockstep.stack.ConnectorState;
import dev.lockstep.stack.PartProcess;
import dev.lockstep.stack.connect.Sink;

/** The keeper as a process beside a real worker, whose sink really fails. */
class ConnectorKeeperTest {

    private static final Set<ConnectorState> RUNNING = Set.of(
            new ConnectorState("orders-sink", "RUNNING", List.of("RUNNING", "RUNNING")),
            new ConnectorState("order-outcomes-sink", "RUNNING", List.of("RUNNING")));
    private static final String NO_ANSWER = "waiting, because Connect does not answer: java.net.ConnectException";

    /**
     * A task is RUNNING before it has partitions. One that is paused while it gets them may never learn of them: it writes
     * their rows and commits nothing, until it is stopped.
     */
    @BeforeEach
    void start() {
        RunningSystem.start();
        patiently().until(ConnectorKeeperTest::states, RUNNING::equals);
        for (var sink : Sink.of(RunningSystem.CONNECT.part())) {
            sink.awaitTasks(tasksOf(sink));
        }
    }

    /** Also after a test that failed half way: the next one starts from a system as it should be. */
    @AfterEach
    void putBack() throws Exception {
        execute("RENAME TABLE IF EXISTS orders_away TO orders");
        connect("PUT", "/resume");
    }

    @Test
    void restartsATaskThatFailedOnceItsCauseIsGone() throws Exception {
        // Given
        var order = Envelope.order("while the table was away");
        execute("RENAME TABLE orders TO orders_away");
        order.publish();
        patiently().until(() -> ordersSink().tasks().contains("FAILED"));

        // When
        execute("RENAME TABLE orders_away TO orders");

        // Then
        patiently().untilAsserted(() -> assertThat(order.rows()).containsExactly(order.values()));
        patiently().until(ConnectorKeeperTest::states, RUNNING::equals);
        assertThat(journal()).containsPattern("tasks \\[.*FAILED.*], restarting what failed: ").doesNotContain("\tat ");
    }

    @Test
    void losesNothingWhenWorkerAndDatabaseAreKilledAtOnce() throws Exception {
        // Given
        var orders = List.of(Envelope.order("before the crash"), Envelope.order("after the crash"));
        orders.get(0).publish();

        // When
        RunningSystem.CONNECT.kill();
        RunningSystem.MARIADB.kill();

        // Then
        orders.get(1).publish();
        RunningSystem.start();
        for (var order : orders) {
            patiently().untilAsserted(() -> assertThat(order.rows()).containsExactly(order.values()));
        }
        patiently().until(ConnectorKeeperTest::states, RUNNING::equals);
    }

    @Test
    void changesNothingWhenItStartsAgain() throws Exception {
        // Given
        var before = connect("GET", "");

        // When
        restartKeeper();

        // Then
        patiently().until(() -> countInJournal("RUNNING, tasks [RUNNING") == RUNNING.size());
        assertThat(connect("GET", "")).isEqualTo(before);
        assertThat(states()).isEqualTo(RUNNING);
    }

    @Test
    void leavesAPausedConnectorPaused() throws Exception {
        // Given
        connect("PUT", "/pause");
        patiently().until(() -> ordersSink().state().equals("PAUSED"));

        // When
        restartKeeper();

        // Then
        patiently().until(() -> countInJournal("left alone") > 0);
        assertThat(ordersSink().state()).isEqualTo("PAUSED");
    }

    @Test
    void waitsForADatabaseAndAWorkerThatAreAwayAndSaysSoOnce() throws Exception {
        // Given
        RunningSystem.KEEPER.stop();
        RunningSystem.CONNECT.stop();
        RunningSystem.MARIADB.stop();
        clearJournal();

        // When
        PartProcess.start(RunningSystem.KEEPER.part(), RunningSystem.HOME);
        patiently().until(() -> countInJournal("waiting for it: ") == 1);
        RunningSystem.MARIADB.start();
        patiently().until(() -> countInJournal(NO_ANSWER) == RUNNING.size());
        RunningSystem.CONNECT.start();

        // Then
        patiently().until(ConnectorKeeperTest::states, RUNNING::equals);
        assertThat(countInJournal(NO_ANSWER)).isEqualTo(RUNNING.size());
        assertThat(journal()).doesNotContain("\tat ");
    }

    private static void restartKeeper() throws IOException {
        RunningSystem.KEEPER.stop();
        clearJournal();
        RunningSystem.KEEPER.start();
    }

    private static void clearJournal() throws IOException {
        Files.writeString(RunningSystem.HOME.log("keeper"), "");
    }

    private static String journal() throws IOException {
        return Files.readString(RunningSystem.HOME.log("keeper"));
    }

    private static long countInJournal(String text) throws IOException {
        return journal().lines().filter(line -> line.contains(text)).count();
    }

    private static Set<ConnectorState> states() {
        return Set.copyOf(ConnectorState.of(RunningSystem.CONNECT.part()));
    }

    private static int tasksOf(Sink sink) {
        return RUNNING.stream().filter(state -> state.name().equals(sink.name()))
                .mapToInt(state -> state.tasks().size())
                .sum();
    }

    private static ConnectorState ordersSink() {
        return states().stream().filter(state -> state.name().equals("orders-sink")).findAny().orElseThrow();
    }

    private static String connect(String method, String path) throws Exception {
        var url = RunningSystem.CONNECT.part().url() + "/connectors/orders-sink" + path;
        var request = HttpRequest.newBuilder(URI.create(url)).method(method, BodyPublishers.noBody()).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    private static void execute(String statement) throws SQLException {
        try (var connection = RunningSystem.MARIADB.part().connect("orders");
                var executing = connection.createStatement()) {
            executing.execute(statement);
        }
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(60));
    }
}
