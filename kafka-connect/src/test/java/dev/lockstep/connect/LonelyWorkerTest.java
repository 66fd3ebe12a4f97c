package dev.lockstep.connect;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;

import org.junit.jupiter.api.Test;

import dev.lockstep.stack.ConnectWorker;
import dev.lockstep.stack.Home;
import dev.lockstep.stack.KafkaBroker;
import dev.lockstep.stack.MariaDb;
import dev.lockstep.stack.PartProcess;
import dev.lockstep.stack.Ports;
import dev.lockstep.stack.testing.TestHome;

class LonelyWorkerTest {

    @Test
    void waitsForItsBrokerWithoutFillingTheLog() {
        // Given
        var home = TestHome.create("lonely");
        var worker = new ConnectWorker(home, Ports.free(), new KafkaBroker(home, Ports.free(), Ports.free()),
                new MariaDb(home, Ports.free()));

        // When
        var process = PartProcess.start(worker, home);
        try {
            await().atMost(60, SECONDS).until(() -> lines(home, "could not be established") >= 5);
        } finally {
            process.stop(home, Duration.ofSeconds(10));
        }

        // Then
        assertThat(lines(home, "Rebootstrapping")).isZero();
    }

    private static long lines(Home home, String with) {
        try (var log = Files.lines(home.log("connect"))) {
            return log.filter(line -> line.contains(with)).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
