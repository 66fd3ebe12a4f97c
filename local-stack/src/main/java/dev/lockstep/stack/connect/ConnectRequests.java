package dev.lockstep.stack.connect;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import dev.lockstep.stack.ConnectWorker;
import dev.lockstep.stack.Pause;
import dev.lockstep.stack.StackFailure;

/** Requests to Connect. It refuses for a moment while it rebalances, or while a stopped task still ends. */
record ConnectRequests(ConnectWorker worker) {

    private static final HttpClient CLIENT = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** @throws StackFailure with Connect's own words if it refuses for longer than a moment */
    String send(String method, String path) {
        return send(method, path, "");
    }

    /** @throws StackFailure with Connect's own words if it refuses for longer than a moment */
    String send(String method, String path, String json) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var refusal = "no answer";
            try {
                var response = CLIENT.send(request(method, path, json), BodyHandlers.ofString());
                if (response.statusCode() < 300) {
                    return response.body();
                }
                refusal = response.statusCode() + " " + response.body();
            } catch (IOException e) {
                refusal = e.toString();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StackFailure("Interrupted.", e);
            }
            if (System.nanoTime() > deadline) {
                throw new StackFailure("Connect refuses %s %s: %s".formatted(method, path, refusal));
            }
            Pause.of(Duration.ofMillis(500));
        }
    }

    private HttpRequest request(String method, String path, String json) {
        return HttpRequest.newBuilder(URI.create(worker.url() + path)).timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json").method(method, BodyPublishers.ofString(json)).build();
    }
}
