package dev.lockstep.orders.transaction;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Answers the next commits as told: what no broker can be made to answer at a given moment. */
class ScriptedProducer extends MockProducer<String, byte[]> {

    /** What a test does in a commit's place, before it. */
    @FunctionalInterface
    interface BeforeCommit {
        void run() throws InterruptedException;
    }

    private final Deque<RuntimeException> failures;
    private volatile BeforeCommit beforeCommits = () -> {
    };
    private int commitsAsked;
    private boolean aborted;

    /** @param failures of the first commits, in their order; later ones succeed */
    ScriptedProducer(RuntimeException... failures) {
        super(Cluster.empty(), true, new RoundRobinPartitioner(), new StringSerializer(), new ByteArraySerializer());
        this.failures = new ArrayDeque<>(List.of(failures));
    }

    @Override
    public void commitTransaction() {
        commitsAsked++;
        try {
            beforeCommits.run();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
        if (!failures.isEmpty()) {
            throw failures.remove();
        }
        super.commitTransaction();
    }

    void beforeCommits(BeforeCommit action) {
        beforeCommits = action;
    }

    @Override
    public void abortTransaction() {
        super.abortTransaction();
        aborted = true;
    }

    int commitsAsked() {
        return commitsAsked;
    }

    boolean aborted() {
        return aborted;
    }
}
