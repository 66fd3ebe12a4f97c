package dev.lockstep.system.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

import dev.lockstep.stack.Project;
import dev.lockstep.system.live.LiveSystem;

/** Everything that contracts/ lists as rejected, and noise of the largest size, among the orders of each topic. */
record Poison(String name, String description) implements Fault {

    /** With its key and the batch around it, just what the broker takes. */
    private static final int LARGEST = (1 << 20) - 1_000;

    @Override
    public void inject(LiveSystem system, Random random) throws IOException, ExecutionException, InterruptedException {
        var settings = Map.<String, Object>of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, system.stack().kafka().bootstrapServers(),
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 2 << 20);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (var topic : topics()) {
                var values = rejected(topic);
                values.put("noise", noise(random));
                for (var value : values.entrySet()) {
                    var key = "%s-%s".formatted(value.getKey(), UUID.randomUUID());
                    system.planted().add(key);
                    producer.send(new ProducerRecord<>(topic.getFileName().toString(), key, value.getValue())).get();
                }
                system.journal().event("  %d unreadable records among those of %s", values.size(),
                        topic.getFileName());
            }
        }
    }

    /** Those that say what they reject: somebody reads them, and has to keep what is unreadable. */
    private static List<Path> topics() throws IOException {
        try (var folders = Files.list(Project.contracts())) {
            return folders.filter(folder -> Files.isDirectory(folder.resolve("rejected"))).sorted().toList();
        }
    }

    /** By the name of their file, which says what is wrong with them. */
    private static Map<String, byte[]> rejected(Path topic) throws IOException {
        var values = new TreeMap<String, byte[]>();
        try (var files = Files.list(topic.resolve("rejected"))) {
            for (var file : files.sorted().toList()) {
                values.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return values;
    }

    private static byte[] noise(Random random) {
        var noise = new byte[LARGEST];
        random.nextBytes(noise);
        return noise;
    }
}
