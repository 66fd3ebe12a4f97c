package dev.lockstep.system.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;

import dev.lockstep.stack.StackFailure;
import dev.lockstep.stack.audit.Pause;

/** Who shares a topic's partitions. */
record ConsumerGroup(String bootstrapServers, String name) {

    private static final long PATIENCE_NANOS = Duration.ofSeconds(60).toNanos();

    /** Returns when there are so many, each with partitions of its own. */
    void awaitMembers(int count) throws ExecutionException, InterruptedException {
        var gaveUp = System.nanoTime() + PATIENCE_NANOS;
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            while (membersWithPartitions(admin) != count) {
                if (System.nanoTime() > gaveUp) {
                    throw new StackFailure(
                            "%s has not %d members with partitions after a minute.".formatted(name, count));
                }
                Pause.of(Duration.ofMillis(100));
            }
        }
    }

    private long membersWithPartitions(Admin admin) throws ExecutionException, InterruptedException {
        return admin.describeConsumerGroups(List.of(name)).all().get().get(name).members().stream()
                .filter(member -> !member.assignment().topicPartitions().isEmpty()).count();
    }
}
