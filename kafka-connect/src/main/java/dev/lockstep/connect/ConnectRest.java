package dev.lockstep.connect;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import com.fasterxml.jackson.databind.ObjectMapper;

/** The three requests of Connect's REST interface that the keeper needs. */
final class ConnectRest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final URI url;

    ConnectRest(URI url) {
        this.url = url;
    }

    /** Creates it or changes its configuration, and leaves a paused one paused. */
    void register(Connector connector) throws IOException, InterruptedException {
        send("PUT", connector.name() + "/config", connector.configuration());
    }

    ConnectorStatus status(String connector) throws IOException, InterruptedException {
        return JSON.readValue(send("GET", connector + "/status", ""), ConnectorStatus.class);
    }

    void restartFailed(String connector) throws IOException, InterruptedException {
        send("POST", connector + "/restart?includeTasks=true&onlyFailed=true", "");
    }

    private String send(String method, String path, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(url.resolve("/connectors/" + path))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        var response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new RequestRefused(response.statusCode(), response.body());
        }
        return response.body();
    }
}
