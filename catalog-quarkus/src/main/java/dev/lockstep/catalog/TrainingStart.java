package dev.lockstep.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;

/**
 * Under the profile "training" an instance ends as soon as it is up: the build starts it once in this way, for the JVM to
 * keep what a start loads (ADR 0010).
 */
@ApplicationScoped
class TrainingStart {

    void end(@Observes StartupEvent start) {
        if (ConfigUtils.isProfileActive("training")) {
            Quarkus.asyncExit();
        }
    }
}
