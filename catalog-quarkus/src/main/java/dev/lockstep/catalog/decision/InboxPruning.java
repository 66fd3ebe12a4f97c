package dev.lockstep.catalog.decision;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/**
 * Deletes what is too old to come again, in pieces, so that decisions need not wait for it. Age counts back from the newest
 * decision, not from now: while the catalog is away, what it has not acknowledged grows no older.
 */
@ApplicationScoped
class InboxPruning {

    private static final int PIECE = 1000;

    private final Inbox inbox;
    private final InboxConfig config;

    InboxPruning(Inbox inbox, InboxConfig config) {
        this.inbox = inbox;
        this.config = config;
    }

    /** What fails, while the database is away or another instance prunes, is tried again at the next time. */
    @Scheduled(every = "{lockstep.catalog.inbox.prune-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void prune() {
        var newest = QuarkusTransaction.requiringNew().call(inbox::newestDecision);
        newest.ifPresent(decided -> deleteDecidedBefore(decided.minus(config.keep())));
    }

    private void deleteDecidedBefore(Instant before) {
        int deleted;
        do {
            deleted = QuarkusTransaction.requiringNew().call(() -> inbox.deleteDecidedBefore(before, PIECE));
        } while (deleted == PIECE);
    }
}
