package dev.lockstep.orders;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.hamcrest.Matchers.lessThan;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** A client that sends a body slowly holds its own connection, and nothing that others need. */
@QuarkusTest
@RealStack
class SlowBodiesQuarkusTest {

    /** More than the service has threads. */
    private static final int CLIENTS = 250;
    private static final String BEGINNING = """
            POST /order-service/alice/orders HTTP/1.1
            Host: localhost
            Content-Type: application/json
            Content-Length: %d

            %s""".replace("\n", "\r\n").formatted(BodyLimit.BYTES, " ".repeat(BodyLimit.BYTES - 1));

    @TestHTTPResource("/order-service/alice/orders")
    URI orders;

    private final List<Socket> clients = new ArrayList<>();

    @AfterEach
    void end() throws IOException {
        for (var client : clients) {
            client.close();
        }
    }

    @Test
    void holdUpNoReader() throws Exception {
        // Given
        for (int i = 0; i < CLIENTS; i++) {
            var client = new Socket(orders.getHost(), orders.getPort());
            clients.add(client);
            client.getOutputStream().write(BEGINNING.getBytes(US_ASCII));
        }

        // When
        var read = given().get(orders).then();

        // Then
        read.statusCode(200).time(lessThan(5L), SECONDS);
    }
}
