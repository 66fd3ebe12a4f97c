package dev.lockstep.orders;

import java.util.concurrent.Callable;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;

/**
 * Reads the database on a thread of the pool, and goes on where the request came from: on its event loop. An order that
 * was emitted on the pool's thread could be answered before that thread is done with emitting; it would then end, as a
 * channel's context of its own, the request that is just being answered.
 */
@ApplicationScoped
class BlockingReads {

    private final Vertx vertx;

    BlockingReads(Vertx vertx) {
        this.vertx = vertx;
    }

    <T> Uni<T> read(Callable<T> query) {
        return vertx.executeBlocking(query, false);
    }
}
