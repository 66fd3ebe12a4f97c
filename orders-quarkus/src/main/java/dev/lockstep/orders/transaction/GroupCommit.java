package dev.lockstep.orders.transaction;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow;

import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/**
 * One thread, one producer: what has queued up while a transaction committed goes into the next one. The queue is
 * bounded; what does not fit is refused at once.
 */
final class GroupCommit implements Flow.Subscriber<Message<Publication>>, Runnable {

    private static final Logger LOG = Logger.getLogger(GroupCommit.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration PATIENCE_AT_CLOSE = Duration.ofSeconds(10);

    private final BlockingQueue<Message<Publication>> queue;
    private final int capacity;
    private final Transactions transactions;
    private final Company company = new Company();
    private final Thread thread;
    private volatile boolean closing;

    GroupCommit(String channel, int capacity, Transactions transactions) {
        this.queue = new ArrayBlockingQueue<>(capacity);
        this.capacity = capacity;
        this.transactions = transactions;
        this.thread = new Thread(this, "kafka-transactions-" + channel);
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((ended, e) -> LOG.errorf(e, "%s has ended", ended.getName()));
    }

    void start() {
        thread.start();
    }

    /** What keeps publications from being written now, if anything. */
    Optional<String> trouble() {
        return thread.isAlive() ? transactions.trouble() : Optional.of("the committing thread has ended");
    }

    /** Whether nothing will be written any more, whatever Kafka does: it takes a new process. */
    boolean isDead() {
        return !closing && thread.getState() == Thread.State.TERMINATED;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        // The queue bounds what is under way, not the demand: the emitter has a buffer of its own, with no answer for it.
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(Message<Publication> message) {
        if (!queue.offer(message)) {
            message.nack(whyFull());
        }
    }

    /** While nothing can be written the queue fills up whatever the load is. */
    private RuntimeException whyFull() {
        return trouble().<RuntimeException>map(NotCommitted::new).orElseGet(() -> new QueueFull(capacity));
    }

    @Override
    public void onError(Throwable failure) {
        LOG.error("The channel has failed", failure);
    }

    @Override
    public void onComplete() {
        // The application ends: close() drains what is left.
    }

    @Override
    public void run() {
        while (!closing || !queue.isEmpty() && transactions.trouble().isEmpty()) {
            if (transactions.open()) {
                write(next());
            } else if (transactions.ousted()) {
                refuse(next(), new NotCommitted("another instance writes in this one's place"));
            }
        }
        refuse(claimed(drained()), new NotCommitted("this instance ends"));
        transactions.close();
    }

    /** Returns when the queue is empty, or can't be emptied. */
    void close() {
        closing = true;
        try {
            thread.join(PATIENCE_AT_CLOSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(List<Message<Publication>> batch) {
        if (batch.isEmpty()) {
            return;
        }
        var began = System.nanoTime();
        try {
            transactions.write(batch.stream().flatMap(message -> message.getPayload().records().stream()).toList());
            company.committed(batch.size(), queue.size(), System.nanoTime() - began);
            batch.forEach(Message::ack);
        } catch (NotCommitted | OutcomeUnknown e) {
            LOG.warnf("%d publications: %s", batch.size(), e);
            refuse(batch, e);
        } catch (RuntimeException e) {
            // A fault of ours: the thread must go on all the same, and nobody knows what came of these.
            LOG.errorf(e, "%d publications", batch.size());
            refuse(batch, new OutcomeUnknown(e));
        }
    }

    private static void refuse(List<Message<Publication>> batch, RuntimeException reason) {
        batch.forEach(message -> message.nack(reason));
    }

    /** Waits for the first, for those that come with it, and takes what else is there. */
    private List<Message<Publication>> next() {
        try {
            var first = queue.poll(POLL.toMillis(), MILLISECONDS);
            if (first == null) {
                return List.of();
            }
            company.await(() -> queue.size() + 1);
            var taken = new ArrayList<Message<Publication>>();
            taken.add(first);
            queue.drainTo(taken);
            return claimed(taken);
        } catch (InterruptedException e) {
            closing = true;
            return List.of();
        }
    }

    private List<Message<Publication>> drained() {
        var rest = new ArrayList<Message<Publication>>();
        queue.drainTo(rest);
        return rest;
    }

    /** Without those whose callers have given up. */
    private static List<Message<Publication>> claimed(List<Message<Publication>> messages) {
        return messages.stream().filter(message -> message.getPayload().claim()).toList();
    }
}
