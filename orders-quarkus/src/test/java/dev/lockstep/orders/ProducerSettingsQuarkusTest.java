package dev.lockstep.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** What no test can see on a single broker, or only after hours. */
@QuarkusTest
@RealStack
class ProducerSettingsQuarkusTest {

    @Inject
    Config settings;

    @Inject
    OrdersConfig config;

    @Test
    void loseNothing() {
        assertThat(setting("acks")).isEqualTo("all");
        assertThat(setting("enable.idempotence")).isEqualTo("true");
    }

    /** What is certain is known before the client is answered, and what is left open does not hold up readers for long. */
    @Test
    void endBeforeTheClientIsAnswered() {
        var answer = config.answerWithin().toMillis();
        assertThat(answer).isLessThan(5000);
        assertThat(milliseconds("delivery.timeout.ms")).isLessThan(answer);
        assertThat(milliseconds("transaction.timeout.ms")).isBetween(2 * answer, 10_000L);
    }

    @Test
    void nameTheInstance() {
        assertThat(setting("transactional.id"))
                .isEqualTo("orders-" + settings.getValue("lockstep.orders.instance-id", String.class));
    }

    /** Whether or not somebody has put the name into the environment. */
    @Test
    void tellInstancesOfDifferentMachinesApart() throws Exception {
        assertThat(settings.getValue("lockstep.orders.instance-id", String.class))
                .startsWithIgnoringCase(InetAddress.getLocalHost().getHostName());
    }

    private long milliseconds(String name) {
        return Long.parseLong(setting(name));
    }

    private String setting(String name) {
        return settings.getValue("mp.messaging.outgoing.placed-orders." + name, String.class);
    }
}
