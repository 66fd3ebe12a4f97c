package dev.lockstep.system.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    @TempDir
    Path folder;

    @Test
    void keepsTheRowsOfEarlierRuns() throws IOException {
        // Given
        new Report(folder).add(row("kill-catalog", 0));

        // When
        new Report(folder).add(row("kill-broker", 2));

        // Then
        assertThat(Files.readString(folder.resolve("report.md"))).contains(
                "| kill-catalog | 2 | 10 | 7 | 1 | 2 | holds | holds | holds | holds | holds | holds | holds | 4.0 | 9.0 | 5 |",
                "| kill-broker | 2 | 10 | 7 | 1 | 2 | **2** | holds | holds | holds | holds | holds | holds | 4.0 | 9.0 | 5 |",
                "Violated in kill-broker, seed 5:\n\n- 1. lost: broken by 2 of 7");
    }

    @Test
    void takesNothingThatWasSkippedForClean() throws IOException {
        // Given
        var skipped = Row.skipped("full-disk-kafka", "A small disk needs root", 5);

        // When
        new Report(folder).add(skipped);

        // Then
        assertThat(skipped.isClean()).isFalse();
        assertThat(Files.readString(folder.resolve("report.md"))).contains(
                "| full-disk-kafka | 0 | 0 | 0 | 0 | 0 | SKIPPED | SKIPPED | SKIPPED | SKIPPED | SKIPPED | SKIPPED | SKIPPED | null | null | 5 |",
                "Skipped full-disk-kafka, seed 5:\n\n- A small disk needs root");
    }

    @Test
    void tellsOfASystemThatDidNotComeBack() throws IOException {
        // Given
        var lost = Row.lost("kill-broker", "kafka is not ready after 120 s", 5);

        // When
        new Report(folder).add(lost);
        new Report(folder).add(row("kill-catalog", 0));

        // Then
        assertThat(lost.isClean()).isFalse();
        assertThat(lost.hasBrokenTheSystem()).isTrue();
        assertThat(Files.readString(folder.resolve("report.md"))).contains(
                "| kill-broker | 1 | 0 | 0 | 0 | 0 | ? | ? | ? | ? | ? | ? | **1** | null | null | 5 |",
                "Violated in kill-broker, seed 5:\n\n- 7. the system did not come back: kafka is not ready after 120 s");
    }

    private static Row row(String fault, long lost) {
        return new Row(fault, null, 2, new RequestCounts(10, 7, 1, 2), List.of(lost, 0L, 0L, 0L, 0L, 0L, 0L), 4.0, 9.0,
                5,
                lost == 0 ? List.of() : List.of("1. lost: broken by %d of 7".formatted(lost)));
    }
}
