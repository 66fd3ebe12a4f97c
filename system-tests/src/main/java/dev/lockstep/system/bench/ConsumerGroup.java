package dev.lockstep.system.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;

import dev.lockstep.stack.Patience;

/** Who shares a topic's partitions. */
record ConsumerGroup(String bootstrapServers, String name) {

    private static final Patience PATIENCE = new Patience(Duration.ofSeconds(60), Duration.ofMillis(100));

    /** Returns when there are so many, each with partitions of its own. */
    void awaitMembers(int count) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            PATIENCE.awaits(() -> membersWithPartitions(admin) == count,
                    () -> "%s has not %d members with partitions after %d s.".formatted(name, count,
                            PATIENCE.limit().toSeconds()));
        }
    }

    private long membersWithPartitions(Admin admin) throws ExecutionException, InterruptedException {
        return admin.describeConsumerGroups(List.of(name)).all().get().get(name).members().stream()
                .filter(member -> !member.assignment().topicPartitions().isEmpty()).count();
    }
}
