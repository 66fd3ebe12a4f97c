package dev.lockstep.system.bench.load;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

import dev.lockstep.system.bench.Shelf;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;

/**
 * The bytes of each request, and the status that its answer should have.
 */
record Requests(Supplier<String> text, int expectedStatus) {

    /** An order of one of many users for one of the products on the shelf. */
    static Requests placing() {
        return new Requests(() -> {
            var random = ThreadLocalRandom.current();
            var body = "{\"productId\":\"" + Shelf.product(random.nextInt(Shelf.PRODUCTS))
                    + "\",\"qty\":1,\"unitPrice\":" + Shelf.UNIT_PRICE + "}";
            return "POST /order-service/" + Shelf.user(random.nextInt(Shelf.USERS)) + "/orders HTTP/1.1\r\n"
                    + "Host: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                    + "\r\n\r\n" + body;
        }, 201);
    }

    /** The first page of one of so many users. */
    static Requests reading(int readers) {
        return new Requests(() -> "GET /order-service/" + Shelf.user(ThreadLocalRandom.current().nextInt(readers))
                + "/orders HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", 200);
    }

    ByteBuf next(ByteBufAllocator allocator) {
        var request = text.get();
        var bytes = allocator.buffer(request.length());
        bytes.writeCharSequence(request, US_ASCII);
        return bytes;
    }
}
