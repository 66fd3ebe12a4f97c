package dev.lockstep.system.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.sun.net.httpserver.HttpServer;

import dev.lockstep.stack.Pause;

/** The generator measures what it says it does, of a server whose behaviour is known. */
class HttpLoadTest {

    private static final int STALLED = 30;

    private final AtomicInteger requests = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void start() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newSingleThreadExecutor());
        server.createContext("/", exchange -> {
            if (requests.incrementAndGet() == STALLED) {
                Pause.of(Duration.ofSeconds(1));
            }
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(exchange.getRequestMethod().equals("POST") ? 201 : 200, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    /** One stall of a second, at a hundred a second, is a hundred requests that were late, and not one. */
    @Test
    void countsWhatAStallHasKeptWaiting() throws Exception {
        // When
        var result = run(new LoadOrder(ports(), 4, 3, 100, 0, null));

        // Then
        assertThat(result.failed()).isZero();
        assertThat(result.answered().count()).isBetween(298L, 302L);
        assertThat(result.answered().p99()).isGreaterThan(900);
    }

    @Test
    void sendsTheNextRequestOnlyAfterTheAnswer() throws Exception {
        // When
        var result = run(LoadOrder.reading(ports(), 2, 2, 10));

        // Then: the two that were stalled, and none besides
        assertThat(result.failed()).isZero();
        assertThat(result.answered().count()).isGreaterThan(100);
        assertThat(result.answered().max()).isGreaterThan(900);
        assertThat(result.answered().p50()).isLessThan(500);
    }

    @Test
    void countsAnswersOfAnotherStatusAsFailed() throws Exception {
        // Given
        server.removeContext("/");

        // When
        var result = run(LoadOrder.placing(ports(), 1, 0.2));

        // Then
        assertThat(result.failed()).isPositive();
        assertThat(result.answered().count()).isZero();
    }

    private List<Integer> ports() {
        return List.of(server.getAddress().getPort());
    }

    private static LoadResult run(LoadOrder order) throws Exception {
        try (var load = new HttpLoad(order)) {
            return load.run();
        }
    }
}
