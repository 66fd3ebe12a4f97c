package dev.lockstep.system.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.lockstep.system.load.Answer.Knowledge;

class RequestLogTest {

    @TempDir
    Path folder;

    @Test
    void tellsWhatItWasTold() {
        try (var log = new RequestLog(folder.resolve("requests.log"))) {
            // Given
            var acked = new Request("alice", "k1", "P-1", 3, 10);
            var open = new Request("bob", "k2", "P-2", 1, 20);
            log.sent(acked, "orders-1");
            log.answered(acked, Answer.unknown("503"));
            log.sent(open, "orders-2");
            log.sent(acked, "orders-2");
            log.answered(acked, Answer.acked("id-1"));

            // When
            var histories = log.histories();

            // Then
            assertThat(histories).containsOnlyKeys("alice", "bob");
            assertThat(histories.get("alice").request()).isEqualTo(acked);
            assertThat(histories.get("alice").knowledge()).isEqualTo(Knowledge.ACKED);
            assertThat(histories.get("alice").orderIds()).containsExactly("id-1");
            assertThat(histories.get("bob").knowledge()).isEqualTo(Knowledge.UNKNOWN);
        }
    }
}
