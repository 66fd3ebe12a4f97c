package dev.lockstep.system.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where nothing can be mounted, these don't run, nor does the campaign fill a disk. */
class SmallDiskTest {

    @TempDir
    Path folder;

    SmallDisk disk;

    @BeforeEach
    void mount() {
        try {
            disk = new SmallDisk(folder.resolve("disk"), 1);
        } catch (SettingUnavailable e) {
            Assumptions.abort(e.getMessage());
        }
    }

    @AfterEach
    void unmount() {
        if (disk != null) {
            disk.close();
        }
    }

    @Test
    void hasNoRoomOnceItIsFull() throws IOException {
        // When
        disk.fill();

        // Then
        assertThatThrownBy(() -> Files.writeString(folder.resolve("disk/file"), "text"))
                .isInstanceOf(IOException.class).hasMessageContaining("No space left");
    }

    @Test
    void hasRoomAgain() throws IOException {
        // Given
        disk.fill();

        // When
        disk.empty();

        // Then
        assertThat(Files.writeString(folder.resolve("disk/file"), "text")).hasContent("text");
    }
}
