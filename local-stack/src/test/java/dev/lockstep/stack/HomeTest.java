package dev.lockstep.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

    @TempDir
    Path around;

    private Path folder;
    private Home home;

    @BeforeEach
    void use() throws IOException {
        folder = around.resolve("data");
        home = new Home(folder);
        Files.writeString(home.log("kafka"), "a line");
        Files.writeString(home.data("kafka").resolve("segment"), "a record");
    }

    @Test
    void isDeletedWhole() {
        // When
        home.delete();

        // Then
        assertThat(folder).doesNotExist();
    }

    @Test
    void leavesWhatSomebodyElseHasPutThere() throws IOException {
        // Given
        var other = Files.createDirectories(folder.resolve("thesis")).resolve("chapter");
        Files.writeString(other, "the only copy");

        // When
        home.delete();

        // Then
        assertThat(other).exists();
        assertThat(folder).isDirectoryNotContaining("glob:**/{kafka,logs,processes}");
    }

    @Test
    void keepsItsLogsWhereTheyAreStillWanted() {
        // When
        home.deleteData();

        // Then
        assertThat(home.log("kafka")).hasContent("a line");
        assertThat(folder.resolve("kafka")).doesNotExist();
    }
}
