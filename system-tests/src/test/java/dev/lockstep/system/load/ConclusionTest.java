package dev.lockstep.system.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.sun.net.httpserver.HttpServer;

/** What may be concluded from an answer: a campaign that believes too much, or too little, proves nothing. */
class ConclusionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "201 | {\"orderId\":\"1\"}                                  | ACKED",
        "400 | {\"type\":\"urn:lockstep:problem:invalid-request\"}  | REFUSED",
        "422 | {}                                                   | REFUSED",
        "503 | {\"type\":\"urn:lockstep:problem:queue-full\"}       | REFUSED",
        "503 | {\"type\":\"urn:lockstep:problem:outcome-unknown\"}  | UNKNOWN",
        "500 | {}                                                   | UNKNOWN",
        "502 | no JSON                                              | UNKNOWN"})
    void concludes(int status, String body, Answer.Knowledge expected) throws Exception {
        assertThat(OrderService.conclude(answering(status, body)).knowledge()).isEqualTo(expected);
    }

    @Test
    void keepsTheIdOfAnAcknowledgedOrder() throws Exception {
        assertThat(OrderService.conclude(answering(201, "{\"orderId\":\"1\"}"))).isEqualTo(Answer.acked("1"));
    }

    private static HttpResponse<String> answering(int status, String body) throws Exception {
        var server = HttpServer.create(new java.net.InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(status, body.length());
            exchange.getResponseBody().write(body.getBytes(UTF_8));
            exchange.close();
        });
        server.start();
        try {
            return HttpClient.newHttpClient().send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getAddress().getPort())).build(),
                    HttpResponse.BodyHandlers.ofString());
        } finally {
            server.stop(0);
        }
    }
}
