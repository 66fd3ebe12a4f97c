package dev.lockstep.system.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.lockstep.stack.QuarkusService;
import dev.lockstep.stack.StackFailure;
import dev.lockstep.stack.audit.Check;
import dev.lockstep.stack.audit.Check.Tally;
import dev.lockstep.stack.audit.Picture;
import dev.lockstep.stack.audit.Stock;

/** The products of one run: some that last, some that are sold out at once, some that are restocked again and again. */
public final class Assortment {

    private static final int RESTOCK = 40;

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final QuarkusService catalog;
    private final List<Supply> ample;
    private final List<Supply> restocked;
    private final List<Supply> all;

    /** What was given of one product: surely, and perhaps in addition. */
    private static final class Supply {
        private final String productId;
        private long certain;
        private long perhaps;

        Supply(String productId, int initial) {
            this.productId = productId;
            this.certain = initial;
        }
    }

    public Assortment(QuarkusService catalog, String run) {
        this.catalog = catalog;
        ample = List.of(new Supply(run + "-ample-1", 10_000_000), new Supply(run + "-ample-2", 10_000_000));
        var scarce = List.of(new Supply(run + "-scarce-1", 100), new Supply(run + "-scarce-2", 500));
        restocked = List.of(new Supply(run + "-again-1", 50), new Supply(run + "-again-2", 50));
        all = Stream.of(ample, scarce, restocked).flatMap(List::stream).toList();
    }

    /** Puts them on the shelf; the catalog is there. */
    public void create() {
        for (var product : all) {
            var answer = send("PUT", product.productId, """
                    {"productName":"Chaos","unitPrice":%d,"stock":%d}""".formatted(Request.UNIT_PRICE,
                    product.certain));
            if (answer != 201) {
                throw new StackFailure("The catalog answers %d to a new product.".formatted(answer));
            }
        }
    }

    /** One request in twenty is one that REST refuses, or that the catalog has to reject whatever is in stock. */
    Request anyRequest(String user, String key, Random random) {
        var productId = all.get(random.nextInt(all.size())).productId;
        var qty = 1 + random.nextInt(3);
        return switch (random.nextInt(60)) {
            case 0 -> new Request(user, key, productId, 0, Request.UNIT_PRICE);
            case 1 -> new Request(user, key, productId, qty, Request.UNIT_PRICE + 1);
            case 2 -> new Request(user, key, Request.UNKNOWN_PRODUCT, qty, Request.UNIT_PRICE);
            default -> new Request(user, key, productId, qty, Request.UNIT_PRICE);
        };
    }

    /** One that can't fail for lack of stock. */
    public Request fresh(String user) {
        return new Request(user, user, ample.get(0).productId, 1, Request.UNIT_PRICE);
    }

    /** Restocking is not idempotent: without an answer it may have happened or not, and is not repeated. */
    void restock() {
        for (var product : restocked) {
            var status = send("POST", product.productId + "/restock", "{\"qty\":%d}".formatted(RESTOCK));
            product.certain += status == 200 ? RESTOCK : 0;
            product.perhaps += status == 0 || status >= 500 ? RESTOCK : 0;
        }
    }

    public Check suppliedAsTold(Picture picture) {
        var tally = new Tally("what the catalog counts as supplied is what was supplied");
        var counted = picture.stocks().stream().collect(Collectors.toMap(Stock::productId, Stock::supplied));
        for (var product : all) {
            var supplied = counted.getOrDefault(product.productId, -1L);
            tally.judge(supplied >= product.certain && supplied <= product.certain + product.perhaps,
                    () -> "%s: %d, and should be %d to %d".formatted(product.productId, supplied, product.certain,
                            product.certain + product.perhaps));
        }
        return tally.check();
    }

    /** The status; 0 without an answer. */
    private int send(String method, String path, String body) {
        var request = HttpRequest.newBuilder(URI.create(catalog.url() + "/catalog-service/catalogs/" + path))
                .timeout(Duration.ofSeconds(8)).header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body)).build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
