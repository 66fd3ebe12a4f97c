package dev.lockstep.stack.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.lockstep.stack.QuarkusService;

/** The services as a customer sees them. */
final class Shop {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final QuarkusService catalog;

    Shop(QuarkusService catalog) {
        this.catalog = catalog;
    }

    JsonNode catalog() {
        return send(request(catalog, "/catalog-service/catalogs").GET(), 200);
    }

    void restock(String productId, int qty) {
        send(request(catalog, "/catalog-service/catalogs/%s/restock".formatted(productId))
                .POST(HttpRequest.BodyPublishers.ofString("{\"qty\":%d}".formatted(qty))), 200);
    }

    JsonNode order(QuarkusService orders, String userId, String productId, int qty, int unitPrice) {
        var body = JSON.createObjectNode().put("productId", productId).put("qty", qty).put("unitPrice", unitPrice);
        return send(request(orders, "/order-service/%s/orders".formatted(userId))
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())), 201);
    }

    JsonNode orders(QuarkusService orders, String userId) {
        return send(request(orders, "/order-service/%s/orders".formatted(userId)).GET(), 200);
    }

    private static HttpRequest.Builder request(QuarkusService service, String path) {
        return HttpRequest.newBuilder(URI.create(service.url() + path)).timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json");
    }

    private static JsonNode send(HttpRequest.Builder request, int expected) {
        var built = request.build();
        try {
            var response = CLIENT.send(built, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != expected) {
                throw new StepFailed("%s %s answered %d: %s".formatted(built.method(), built.uri(),
                        response.statusCode(), response.body()));
            }
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new StepFailed("%s %s did not answer.".formatted(built.method(), built.uri()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StepFailed("interrupted");
        }
    }
}
