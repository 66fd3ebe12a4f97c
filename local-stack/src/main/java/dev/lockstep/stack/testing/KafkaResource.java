package dev.lockstep.stack.testing;

import java.util.Map;

import dev.lockstep.stack.KafkaBroker;
import dev.lockstep.stack.Ports;
import dev.lockstep.stack.Topics;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** A real broker on a port of its own, with every topic of contracts/. */
public class KafkaResource implements QuarkusTestResourceLifecycleManager {

    private static RunningPart<KafkaBroker> kafka;

    /** The broker of this test run, to be stopped and started again by tests of what happens without it. */
    public static RunningPart<KafkaBroker> kafka() {
        return kafka;
    }

    @Override
    public Map<String, String> start() {
        var home = TestHome.create("kafka");
        kafka = new RunningPart<>(home, new KafkaBroker(home, Ports.free(), Ports.free()));
        kafka.start();
        Topics.create(kafka.part().bootstrapServers());
        return Map.of("kafka.bootstrap.servers", kafka.part().bootstrapServers());
    }

    @Override
    public void stop() {
        if (kafka != null) {
            kafka.stop();
        }
    }
}
