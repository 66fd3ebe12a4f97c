package dev.lockstep.system.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.lockstep.stack.QuarkusService;

/** The order service as its clients see it; what they may conclude from an answer is said here and nowhere else. */
public final class OrderService {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OUTCOME_UNKNOWN = "urn:lockstep:problem:outcome-unknown";
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2)).build();
    private final RequestLog log;

    public OrderService(RequestLog log) {
        this.log = log;
    }

    /** Logs the request before it is sent, and the answer before anybody believes it. */
    public Answer place(Request request, QuarkusService instance) {
        log.sent(request, instance.name());
        var answer = send(request, instance);
        log.answered(request, answer);
        return answer;
    }

    /** Sends the request, and goes without reading the answer. */
    void placeAndLeave(Request request, QuarkusService instance) {
        log.sent(request, instance.name());
        log.answered(request, write(request, instance));
    }

    /** The order is shown, and decided. */
    public boolean shows(QuarkusService instance, Request request, String orderId) {
        try {
            var response = http.send(HttpRequest.newBuilder(URI.create(url(instance, request) + "/" + orderId))
                    .timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
            return response.statusCode() == 200
                    && !json(response.body()).path("status").asText("PENDING").equals("PENDING");
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Answer send(Request request, QuarkusService instance) {
        var post = HttpRequest.newBuilder(URI.create(url(instance, request))).timeout(PATIENCE)
                .header("Content-Type", "application/json").header("Idempotency-Key", request.key())
                .POST(HttpRequest.BodyPublishers.ofString(request.body())).build();
        try {
            return conclude(http.send(post, HttpResponse.BodyHandlers.ofString()));
        } catch (ConnectException | HttpConnectTimeoutException e) {
            return Answer.refused("not connected");
        } catch (IOException e) {
            return Answer.unknown(e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.unknown("interrupted");
        }
    }

    static Answer conclude(HttpResponse<String> response) {
        var status = response.statusCode();
        var body = json(response.body());
        if (status == 201) {
            return Answer.acked(body.path("orderId").asText());
        }
        var unknown = status != 503 && status >= 500 || status < 400
                || body.path("type").asText().equals(OUTCOME_UNKNOWN);
        return unknown ? Answer.unknown(Integer.toString(status)) : Answer.refused(Integer.toString(status));
    }

    private static Answer write(Request request, QuarkusService instance) {
        var body = request.body();
        var message = """
                POST /order-service/%s/orders HTTP/1.1\r
                Host: 127.0.0.1\r
                Content-Type: application/json\r
                Idempotency-Key: %s\r
                Content-Length: %d\r
                \r
                %s""".formatted(request.user(), request.key(), body.length(), body);
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), instance.port())) {
            socket.getOutputStream().write(message.getBytes(UTF_8));
            return Answer.unknown("left");
        } catch (ConnectException e) {
            return Answer.refused("not connected");
        } catch (IOException e) {
            return Answer.unknown(e.getClass().getSimpleName());
        }
    }

    private static String url(QuarkusService instance, Request request) {
        return "%s/order-service/%s/orders".formatted(instance.url(), request.user());
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return JSON.nullNode();
        }
    }
}
