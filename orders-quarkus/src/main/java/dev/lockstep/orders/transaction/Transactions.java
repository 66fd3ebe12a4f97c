package dev.lockstep.orders.transaction;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Says of every transaction whether it was committed, was not, or that nobody knows. A commit whose answer does not come
 * is asked for again and never aborted, since Kafka may have made it. A producer of which nothing more can be learnt is
 * replaced, and its successor ends what it left open. Used by one thread.
 */
final class Transactions {

    private static final Logger LOG = Logger.getLogger(Transactions.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private enum State {
        CLOSED, READY, TO_BE_ABORTED
    }

    private final Supplier<Producer<String, byte[]>> producers;
    private final List<String> topics;
    private final Duration commitWithin;
    private final Fences fences = new Fences();
    private Producer<String, byte[]> producer;
    private State state = State.CLOSED;
    private volatile String trouble = "not connected yet";

    /**
     * @param topics which must be known before the first record, so that no record waits for them
     * @param commitWithin how long a commit is asked for
     */
    Transactions(Supplier<Producer<String, byte[]>> producers, List<String> topics, Duration commitWithin) {
        this.producers = producers;
        this.topics = topics;
        this.commitWithin = commitWithin;
    }

    /** What keeps a transaction from being made now, if anything. */
    Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    /** Whether another instance writes under the same id; then this one will not write again. */
    boolean ousted() {
        return fences.proveAnotherInstance();
    }

    /**
     * Does once what must be done before a transaction can begin.
     *
     * @return whether one can begin; if not, some time has passed
     */
    boolean open() {
        try {
            switch (state) {
                case CLOSED -> connect();
                case TO_BE_ABORTED -> {
                    // Kafka need not hear of this abort: only a new producer tells that it is there.
                    producer.abortTransaction();
                    retire();
                    connect();
                }
                case READY -> {
                    return true;
                }
            }
            state = State.READY;
            recovered();
            return true;
        } catch (TimeoutException e) {
            // The same producer asks again: another one would be fenced by the request that is still under way.
            troubled(e);
        } catch (RuntimeException e) {
            discard(e);
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return false;
    }

    /** What an earlier producer of this id left open is ended by Kafka. */
    private void connect() {
        if (ousted()) {
            throw new IllegalStateException("another instance has the same transactional.id");
        }
        if (producer == null) {
            producer = producers.get();
        }
        topics.forEach(producer::partitionsFor);
        producer.initTransactions();
    }

    /**
     * Writes all or nothing.
     *
     * @throws NotCommitted if it is certain that nothing was written
     * @throws OutcomeUnknown if everything may have been written, or nothing
     */
    void write(List<ProducerRecord<String, byte[]>> records) {
        try {
            producer.beginTransaction();
            send(records);
        } catch (RuntimeException e) {
            // Nobody has asked for a commit, so there will be none: the callers need not wait for the abort.
            state = State.TO_BE_ABORTED;
            troubled(e);
            throw new NotCommitted(e);
        }
        commit();
    }

    /** Waits for every record, so that a commit is asked for only when all have arrived. */
    private void send(List<ProducerRecord<String, byte[]>> records) {
        var failure = new AtomicReference<Exception>();
        for (var record : records) {
            producer.send(record, (metadata, e) -> {
                if (e != null) {
                    failure.compareAndSet(null, e);
                }
            });
        }
        producer.flush();
        if (failure.get() != null) {
            throw new KafkaException(failure.get());
        }
    }

    private void commit() {
        var deadline = System.nanoTime() + commitWithin.toNanos();
        RuntimeException unanswered = null;
        while (unanswered == null || System.nanoTime() < deadline) {
            try {
                producer.commitTransaction();
                return;
            } catch (TimeoutException | InterruptException e) {
                unanswered = e;
            } catch (RuntimeException e) {
                if (aborted(e) && unanswered == null) {
                    throw new NotCommitted(e);
                }
                throw new OutcomeUnknown(e);
            }
        }
        discard(unanswered);
        throw new OutcomeUnknown(unanswered);
    }

    /** Kafka takes no abort of what it has committed: one that it takes tells that there was no commit. */
    private boolean aborted(RuntimeException reason) {
        try {
            producer.abortTransaction();
            return true;
        } catch (RuntimeException e) {
            discard(reason);
            return false;
        }
    }

    private void discard(RuntimeException reason) {
        fences.count(reason);
        troubled(reason);
        retire();
    }

    private void retire() {
        close();
        producer = null;
        state = State.CLOSED;
    }

    void close() {
        if (producer != null) {
            // Without a wait: what mattered was waited for before.
            producer.close(Duration.ZERO);
        }
    }

    private void troubled(RuntimeException reason) {
        var now = reason.toString();
        if (!now.equals(trouble)) {
            LOG.warnf("No transaction can be made: %s", now);
        }
        trouble = now;
    }

    private void recovered() {
        if (trouble != null) {
            LOG.info("Transactions can be made");
        }
        trouble = null;
    }
}
