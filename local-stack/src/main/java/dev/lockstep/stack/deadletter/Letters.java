package dev.lockstep.stack.deadletter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

import dev.lockstep.stack.KafkaBroker;
import dev.lockstep.stack.StackFailure;
import dev.lockstep.stack.audit.Topic;

/** The dead letters of every topic. */
public record Letters(KafkaBroker kafka) {

    private static final String SUFFIX = ".dlq";

    /** Those that nobody has replayed, topic by topic, in the order in which they came. */
    public List<Letter> open() {
        var open = new ArrayList<Letter>();
        for (var topic : topics()) {
            open.addAll(open(new Topic(kafka, topic)));
        }
        return open;
    }

    private static List<Letter> open(Topic topic) {
        var open = new LinkedHashMap<Place, Letter>();
        topic.read(topic.ends(), record -> ReplayMark.in(record).ifPresentOrElse(open::remove, () -> {
            var letter = Letter.of(record);
            open.put(letter.place(), letter);
        }));
        return List.copyOf(open.values());
    }

    private List<String> topics() {
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers(),
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000))) {
            return admin.listTopics().names().get().stream().filter(name -> name.endsWith(SUFFIX)).sorted().toList();
        } catch (ExecutionException e) {
            throw new StackFailure("The topics can't be listed: %s.".formatted(e.getCause().getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted.", e);
        }
    }
}
