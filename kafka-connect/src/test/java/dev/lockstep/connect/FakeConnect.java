package dev.lockstep.connect;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Answers as a worker would in situations that a real one is hard to bring into; remembers what it was asked. */
final class FakeConnect implements AutoCloseable {

    private record Answer(int status, String body) {}

    final List<String> requests = new ArrayList<>();
    private final Queue<Answer> answers = new ArrayDeque<>();
    private final HttpServer server;

    FakeConnect() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    FakeConnect answers(int status, String body) {
        answers.add(new Answer(status, body));
        return this;
    }

    FakeConnect answersState(String connector, String task) {
        return answers(200, """
                {"name": "orders-sink", "connector": {"state": "%s", "worker_id": "w"}, "type": "sink",
                 "tasks": [{"id": 0, "state": "%s", "worker_id": "w"}]}""".formatted(connector, task));
    }

    private void handle(HttpExchange exchange) throws IOException {
        requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        var answer = answers.remove();
        var body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
