package dev.lockstep.orders.transaction;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Records that belong together: readers see all of them or none. Between a caller that loses patience and the committer,
 * whoever claims the publication first decides: once its caller has claimed it, it is certain that nothing is written.
 */
public final class Publication {

    private final List<ProducerRecord<String, byte[]>> records;
    private final AtomicBoolean claimed = new AtomicBoolean();

    public Publication(List<ProducerRecord<String, byte[]>> records) {
        this.records = List.copyOf(records);
    }

    /** @return whether nobody has claimed it before */
    public boolean claim() {
        return claimed.compareAndSet(false, true);
    }

    public List<ProducerRecord<String, byte[]>> records() {
        return records;
    }
}
