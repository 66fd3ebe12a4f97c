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

    private static Row row(String fault, long lost) {
        return new Row(fault, null, 2, new RequestCounts(10, 7, 1, 2), List.of(lost, 0L, 0L, 0L, 0L, 0L, 0L), 4.0, 9.0,
                5,
                lost == 0 ? List.of() : List.of("1. lost: broken by %d of 7".formatted(lost)));
    }
}
