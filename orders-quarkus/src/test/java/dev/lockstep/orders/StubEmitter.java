package dev.lockstep.orders;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.microprofile.reactive.messaging.Message;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.Record;

/** A channel whose acknowledgements the test gives. */
class StubEmitter implements MutinyEmitter<Record<String, OrderPlaced>> {

    private final List<UniEmitter<? super Void>> waiting = new ArrayList<>();
    private final AtomicInteger cancelled = new AtomicInteger();

    @Override
    public Uni<Void> send(Record<String, OrderPlaced> payload) {
        return Uni.createFrom().<Void>emitter(waiting::add).onCancellation().invoke(cancelled::incrementAndGet);
    }

    void acknowledge() {
        waiting.get(0).complete(null);
    }

    void fail() {
        waiting.get(0).fail(new IllegalStateException("The test says so"));
    }

    int sent() {
        return waiting.size();
    }

    int cancelled() {
        return cancelled.get();
    }

    @Override
    public void sendAndAwait(Record<String, OrderPlaced> payload) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Cancellable sendAndForget(Record<String, OrderPlaced> payload) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <M extends Message<? extends Record<String, OrderPlaced>>> void send(M message) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <M extends Message<? extends Record<String, OrderPlaced>>> Uni<Void> sendMessage(M message) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <M extends Message<? extends Record<String, OrderPlaced>>> void sendMessageAndAwait(M message) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <M extends Message<? extends Record<String, OrderPlaced>>> Cancellable sendMessageAndForget(M message) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void complete() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void error(Exception e) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isCancelled() {
        return false;
    }

    @Override
    public boolean hasRequests() {
        return true;
    }
}
