package dev.lockstep.orders;

import static jakarta.interceptor.Interceptor.Priority.PLATFORM_BEFORE;

import java.util.Optional;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.StartupEvent;

/**
 * An instance starts without the database, and so would start without a password for it: ready, and never able to read. A
 * database comes back by itself; a password that nobody has set does not.
 */
@ApplicationScoped
class ReadModelPassword {

    private final Optional<String> password;

    ReadModelPassword(@ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
        this.password = password;
    }

    /** Comes before all else that begins at a start. Of this cause Quarkus prints the message, and nothing besides. */
    void require(@Observes @Priority(PLATFORM_BEFORE) StartupEvent start) {
        if (password.isEmpty()) {
            throw new IllegalStateException(
                    new PreventFurtherStepsException("quarkus.datasource.password is not set: set "
                            + "QUARKUS_DATASOURCE_PASSWORD, or put it into config/application.properties.", 1));
        }
    }
}
