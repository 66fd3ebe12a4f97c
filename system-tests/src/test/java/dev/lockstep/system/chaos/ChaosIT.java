package dev.lockstep.system.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.lockstep.system.fault.Faults;
import dev.lockstep.system.live.Journal;

/** The short form of the campaign: each part is killed once, under load. `make chaos` has the long one. */
class ChaosIT {

    static final Path FOLDER = Path.of("target", "chaos").toAbsolutePath();
    static final Campaign CAMPAIGN = new Campaign(FOLDER,
            new Journal(FOLDER.resolve("journal.log"), new PrintWriter(System.out)), null);
    static final Duration BRIEFLY = Duration.ofMinutes(1);

    @AfterAll
    static void stop() {
        CAMPAIGN.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kill-one-orders", "kill-catalog", "kill-connect", "kill-broker", "kill-mariadb"})
    void losesAndDoublesNothingWhen(String fault) throws Exception {
        // When
        var findings = CAMPAIGN.play(Faults.named(fault).get(0), 1, BRIEFLY, System.nanoTime() % 1_000_000);

        // Then
        assertThat(findings).isEmpty();
    }
}
