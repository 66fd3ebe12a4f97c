package dev.lockstep.stack.connect;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

import dev.lockstep.stack.StackFailure;

/** Who shares a topic's partitions. */
record ConsumerGroup(String bootstrapServers, String name) {

    boolean isEmpty() {
        return members().isEmpty();
    }

    long membersWithPartitions() {
        return members().stream().filter(member -> !member.assignment().topicPartitions().isEmpty()).count();
    }

    /** None of a group that nobody has joined yet, or that was deleted. */
    private Collection<MemberDescription> members() {
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            return admin.describeConsumerGroups(List.of(name)).all().get().get(name).members();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return List.of();
            }
            throw new StackFailure("Kafka does not tell who is in %s: %s".formatted(name, e.getCause().getMessage()),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted.", e);
        }
    }
}
