package dev.lockstep.catalog.decision;

import java.time.Duration;

import org.hibernate.validator.constraints.time.DurationMin;

import io.smallrye.config.ConfigMapping;

@ConfigMapping(prefix = "lockstep.catalog.inbox")
interface InboxConfig {

    /**
     * How long a decision is remembered. An order that is delivered again after that is decided, and sold, again: this
     * has to be longer than whatever could bring it back, such as a producer that retries, a catalog that was away, or
     * a group whose offsets were reset.
     */
    @DurationMin(days = 1)
    Duration keep();

    /** How often what is older is looked for. */
    @DurationMin(seconds = 1)
    Duration pruneEvery();
}
