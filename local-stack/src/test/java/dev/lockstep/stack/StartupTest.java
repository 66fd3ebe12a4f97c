package dev.lockstep.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartupTest {

    @TempDir
    Path folder;

    Home home;

    @BeforeEach
    void openHome() {
        home = new Home(folder);
    }

    @AfterEach
    void leaveNothingRunning() {
        Stack.down(home, Progress.SILENT);
    }

    @Test
    void leavesACompleteStartRunning() {
        // When
        start(ShellPart.that("sleep 60"));

        // Then
        assertThat(PartProcess.find(home, "shell")).isPresent();
    }

    @Test
    void stopsAnIncompleteStart() {
        // Given
        var startup = new Startup(home, Progress.SILENT);
        startup.bring(List.of(ShellPart.that("sleep 60")));
        var process = PartProcess.find(home, "shell").orElseThrow();

        // When
        startup.close();

        // Then
        assertThat(process.isAlive()).isFalse();
        assertThat(PartProcess.remembered(home)).isEmpty();
    }

    @Test
    void leavesAPartAloneThatRunsAlready() {
        // Given
        start(ShellPart.that("sleep 60"));
        var before = PartProcess.find(home, "shell");
        var told = new ArrayList<String>();

        // When
        try (var startup = new Startup(home, new Progress() {
            @Override
            public void alreadyRunning(Part part) {
                told.add(part.name());
            }
        })) {
            startup.bring(List.of(ShellPart.that("sleep 61")));
        }

        // Then
        assertThat(PartProcess.find(home, "shell")).isEqualTo(before);
        assertThat(told).containsExactly("shell");
    }

    @Test
    void saysWhatAPartSaidThatDied() {
        // Given
        var dying = new ShellPart("shell", 0, "echo 'ERROR the cellar is flooded'; exit 7", false);

        // When / Then
        assertThatThrownBy(() -> start(dying)).isInstanceOf(StackFailure.class)
                .hasMessageContaining("shell ended while it started (ERROR the cellar is flooded)")
                .hasMessageContaining("shell.log");
        assertThat(PartProcess.remembered(home)).isEmpty();
    }

    @Test
    void blamesNoErrorOfAnEarlierStart() {
        // Given
        var dying = new ShellPart("shell", 0, "printf 'ERROR of yesterday \\377\\n'; exit 7", false);
        assertThatThrownBy(() -> start(dying)).hasMessageContaining("(ERROR of yesterday");

        // When / Then
        assertThatThrownBy(() -> start(new ShellPart("shell", 0, "exit 7", false)))
                .hasMessageContaining("shell ended while it started: see");
    }

    @Test
    void refusesATakenPortBeforeAnythingStarts() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var startup = new Startup(home, Progress.SILENT)) {
            // Given
            var part = new ShellPart("shell", other.getLocalPort(), "sleep 60", true);

            // When / Then
            assertThatThrownBy(() -> startup.check(List.of(part))).isInstanceOf(StackFailure.class)
                    .hasMessage(
                            "Port %d (shell) is taken by another process: end that one, or choose another with SHELL_PORT=.",
                            other.getLocalPort());
            assertThat(PartProcess.remembered(home)).isEmpty();
        }
    }

    @Test
    void refusesToMoveARunningPart() {
        // Given
        start(ShellPart.that("sleep 60"));
        var moved = new ShellPart("shell", Ports.free(), "sleep 60", true);

        // When / Then
        try (var startup = new Startup(home, Progress.SILENT)) {
            assertThatThrownBy(() -> startup.check(List.of(moved))).isInstanceOf(StackFailure.class)
                    .hasMessageContaining("make down");
        }
    }

    @Test
    void takesNoOtherProcessForOurs() {
        // Given: the id has passed on to a process that started at another time
        start(ShellPart.that("sleep 60"));
        var ours = PartProcess.find(home, "shell").orElseThrow();
        var another = new PartProcess("shell", ours.pid(), ours.startedAtMillis() - 60_000, 0);

        // When
        another.stop(home, Duration.ofSeconds(5));

        // Then
        assertThat(ours.isAlive()).isTrue();
        ours.kill();
    }

    private void start(Part part) {
        try (var startup = new Startup(home, Progress.SILENT)) {
            startup.bring(List.of(part));
            startup.complete();
        }
    }
}
