package dev.lockstep.connect;

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
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Creates the topics of the contracts that are missing, and ends: where brokers create none by themselves, this comes
 * before whoever uses them. A topic that is there is left as it is.
 */
public final class ContractTopics {

    private static final Logger LOG = LoggerFactory.getLogger(ContractTopics.class);
    private static final int PATIENCE_MS = 30_000;

    private ContractTopics() {
    }

    /** @param arguments the folder with a folder for each topic; the broker is the environment's */
    public static void main(String[] arguments) {
        var broker = System.getenv("KAFKA_BOOTSTRAP_SERVERS");
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MS,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MS / 2))) {
            for (var topic : described(Path.of(arguments[0]))) {
                create(topic, admin);
            }
        } catch (ExecutionException e) {
            LOG.error("{} does not make the topics: {}", broker, e.getCause().getMessage());
            System.exit(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static List<NewTopic> described(Path contracts) {
        try (var folders = Files.list(contracts)) {
            return folders.filter(folder -> Files.exists(folder.resolve("topic.properties"))).sorted()
                    .map(ContractTopics::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void create(NewTopic topic, Admin admin) throws ExecutionException, InterruptedException {
        try {
            admin.createTopics(List.of(topic)).all().get();
            LOG.info("{}: created", topic.name());
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
            LOG.info("{}: is there", topic.name());
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
