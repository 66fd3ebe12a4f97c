package dev.lockstep.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;

import org.hibernate.HibernateException;
import org.jboss.logging.Logger;

import io.quarkus.runtime.StartupEvent;

/**
 * The first read of an instance opens a connection and compiles the queries, which takes a second; it is made at the
 * start, so that no user waits for it. In the background: the database may be away, and the instance starts all the same.
 */
@ApplicationScoped
class FirstRead {

    private static final Logger LOG = Logger.getLogger(FirstRead.class);

    /** Sent to ourselves, to be handled on another thread. */
    record Due() {}

    private final Orders orders;

    FirstRead(Orders orders) {
        this.orders = orders;
    }

    void onStart(@Observes StartupEvent start, Event<Due> due) {
        due.fireAsync(new Due());
    }

    @ActivateRequestContext
    void read(@ObservesAsync Due due) {
        try {
            orders.page("nobody", Limit.fromString("1"), null);
            orders.one("nobody", "none");
        } catch (HibernateException e) {
            LOG.infof("The read model can't be read yet: %s", e.getMessage());
        }
    }
}
