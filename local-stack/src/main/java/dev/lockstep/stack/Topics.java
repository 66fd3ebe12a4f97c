package dev.lockstep.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/** The topics that contracts/ describes: a folder each, with the settings in its topic.properties. */
public final class Topics {

    private Topics() {
    }

    /** Creates those that are missing; one that is there already is left as it is. */
    public static void create(String bootstrapServers) {
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            var present = admin.listTopics().names().get();
            var missing = described().stream().filter(topic -> !present.contains(topic.name())).toList();
            admin.createTopics(missing).all().get();
        } catch (ExecutionException e) {
            throw new StackFailure("The topics could not be created: %s.".formatted(e.getCause().getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while creating the topics.", e);
        }
    }

    static List<NewTopic> described() {
        try (var folders = Files.list(Project.contracts())) {
            return folders.filter(folder -> Files.exists(folder.resolve("topic.properties"))).sorted()
                    .map(Topics::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static NewTopic read(Path folder) {
        var settings = new Properties();
        try (var in = Files.newInputStream(folder.resolve("topic.properties"))) {
            settings.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var partitions = Integer.parseInt((String) settings.remove("partitions"));
        @SuppressWarnings({"unchecked", "rawtypes"})
        Map<String, String> configs = (Map) settings;
        return new NewTopic(folder.getFileName().toString(), Optional.of(partitions), Optional.empty())
                .configs(configs);
    }
}
