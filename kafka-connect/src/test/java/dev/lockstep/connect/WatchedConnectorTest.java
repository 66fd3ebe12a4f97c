package dev.lockstep.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.net.URI;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WatchedConnectorTest {

    private static final String REGISTER = "PUT /connectors/orders-sink/config";
    private static final String STATUS = "GET /connectors/orders-sink/status";
    private static final String RESTART = "POST /connectors/orders-sink/restart?includeTasks=true&onlyFailed=true";

    private FakeConnect connect;
    private WatchedConnector connector;

    @BeforeEach
    void start() throws IOException {
        connect = new FakeConnect();
        connector = watched(connect.url());
    }

    @AfterEach
    void stop() {
        connect.close();
    }

    @Test
    void registersOnceAndThenOnlyLooks() throws InterruptedException {
        // Given
        connect.answers(201, "").answersState("RUNNING", "RUNNING").answersState("RUNNING", "RUNNING");

        // When
        lookTwice();

        // Then
        assertThat(connect.requests).containsExactly(REGISTER, STATUS, STATUS);
    }

    @ParameterizedTest
    @CsvSource({"RUNNING,FAILED", "FAILED,RUNNING", "FAILED,FAILED"})
    void restartsWhatHasFailed(String connectorState, String taskState) throws InterruptedException {
        // Given
        connect.answers(200, "").answersState(connectorState, taskState).answers(202, "");

        // When
        connector.look();

        // Then
        assertThat(connect.requests).containsExactly(REGISTER, STATUS, RESTART);
    }

    @ParameterizedTest
    @CsvSource({"PAUSED,PAUSED", "STOPPED,FAILED", "PAUSED,FAILED", "RUNNING,UNASSIGNED", "RUNNING,RESTARTING"})
    void leavesAloneWhatSomebodyHasStoppedOrWhatIsOnItsWay(String connectorState, String taskState)
            throws InterruptedException {
        // Given
        connect.answers(200, "").answersState(connectorState, taskState);

        // When
        connector.look();

        // Then
        assertThat(connect.requests).containsExactly(REGISTER, STATUS);
    }

    @ParameterizedTest
    @ValueSource(ints = {409, 500, 503})
    void registersAgainLaterWhenConnectCannotNow(int status) throws InterruptedException {
        // Given
        connect.answers(status, "{}").answers(201, "").answersState("RUNNING", "RUNNING");

        // When
        lookTwice();

        // Then
        assertThat(connect.requests).containsExactly(REGISTER, REGISTER, STATUS);
    }

    @Test
    void restartsAgainLaterWhenConnectRebalances() throws InterruptedException {
        // Given
        connect.answers(200, "").answersState("RUNNING", "FAILED").answers(409, "{}")
                .answersState("RUNNING", "FAILED").answers(204, "");

        // When
        lookTwice();

        // Then
        assertThat(connect.requests).containsExactly(REGISTER, STATUS, RESTART, STATUS, RESTART);
    }

    @Test
    void restartsEverMoreRarelyWhatFailsAgain() throws InterruptedException {
        // Given
        connect.answers(200, "");
        var failing = List.of(true, true, false, true, false, false, false, true);
        failing.forEach(restarted -> {
            connect.answersState("RUNNING", "FAILED");
            if (restarted) {
                connect.answers(204, "");
            }
        });

        // When
        for (var looks = 0; looks < failing.size(); looks++) {
            connector.look();
        }

        // Then
        assertThat(connect.requests).containsExactly(REGISTER, STATUS, RESTART, STATUS, RESTART, STATUS, STATUS,
                RESTART, STATUS, STATUS, STATUS, STATUS, RESTART);
    }

    @Test
    void restartsAtOnceWhatHadRunMeanwhile() throws InterruptedException {
        // Given
        connect.answers(200, "").answersState("RUNNING", "FAILED").answers(204, "")
                .answersState("RUNNING", "FAILED").answers(204, "").answersState("RUNNING", "RUNNING")
                .answersState("RUNNING", "FAILED").answers(204, "");

        // When
        lookTwice();
        lookTwice();

        // Then
        assertThat(connect.requests).containsExactly(REGISTER, STATUS, RESTART, STATUS, RESTART, STATUS, STATUS,
                RESTART);
    }

    @Test
    void registersAConnectorThatConnectHasForgotten() throws InterruptedException {
        // Given
        connect.answers(200, "").answers(404, "{}").answers(201, "").answersState("RUNNING", "RUNNING");

        // When
        lookTwice();

        // Then
        assertThat(connect.requests).containsExactly(REGISTER, STATUS, REGISTER, STATUS);
    }

    @Test
    void waitsForAWorkerThatIsAway() {
        // Given
        connect.close();

        // Then
        assertThatCode(this::lookTwice).doesNotThrowAnyException();
    }

    @Test
    void waitsForAnAnswerThatIsConnects() {
        // Given
        connect.answers(200, "").answers(200, "<html>a proxy's page</html>");

        // Then
        assertThatCode(() -> connector.look()).doesNotThrowAnyException();
    }

    private void lookTwice() throws InterruptedException {
        connector.look();
        connector.look();
    }

    private static WatchedConnector watched(URI url) {
        return new WatchedConnector(new Connector("orders-sink", "{}"), new ConnectRest(url), new Journal());
    }
}
