package dev.lockstep.connect;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.lockstep.stack.Pause;
import dev.lockstep.stack.connect.Sink;

/** Of a task that is stopped while it starts, Connect may say for ever that it runs. */
class StoppedSinkTest {

    static Sink sink;

    @BeforeAll
    static void start() {
        RunningSystem.start();
        sink = Sink.of(RunningSystem.CONNECT.part()).get(1);
    }

    @AfterEach
    void goOn() {
        sink.resume();
        sink.awaitTasks(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 90, 120})
    void isStoppedWhateverItsTasksWereDoing(int millis) {
        sink.stop();
        sink.resume();
        Pause.of(Duration.ofMillis(millis));

        assertThatCode(sink::stop).doesNotThrowAnyException();
    }

    @Test
    void isStoppedThoughConnectTellsOfATaskThatRuns() throws Exception {
        var stopping = CompletableFuture.runAsync(sink::stop);

        while (!stopping.isDone()) {
            EnvelopeTopics.publish("lockstep-connect-status", "status-task-orders-sink-0", """
                    {"state": "RUNNING", "trace": null, "worker_id": "gone:8083", "generation": 1}""");
        }

        assertThatCode(stopping::join).doesNotThrowAnyException();
    }
}
