package dev.lockstep.catalog.decision;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.StatelessSession;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Every order that was decided, for as long as it may come again. */
@ApplicationScoped
class Inbox implements PanacheRepositoryBase<DecidedOrder, String> {

    private final StatelessSession session;

    Inbox(StatelessSession session) {
        this.session = session;
    }

    /** All in one statement. Nobody changes them afterwards, so that no session needs to know them. */
    void add(List<DecidedOrder> decisions) {
        session.insertMultiple(decisions);
    }

    Map<String, DecidedOrder> decided(Collection<String> orderIds) {
        return stream("orderId in ?1", orderIds).collect(toMap(DecidedOrder::orderId, Function.identity()));
    }

    /** When it was made; empty if there is none. */
    Optional<Instant> newestDecision() {
        return Optional.ofNullable(getEntityManager()
                .createQuery("select max(decidedAt) from DecidedOrder", Instant.class).getSingleResult());
    }

    /** Of the oldest, and no more than this many, so that no transaction is long. */
    int deleteDecidedBefore(Instant moment, int atMost) {
        return getEntityManager()
                .createNativeQuery("DELETE FROM inbox WHERE decided_at < ?1 ORDER BY decided_at LIMIT ?2")
                .setParameter(1, moment)
                .setParameter(2, atMost)
                .executeUpdate();
    }
}
