package dev.lockstep.orders.transaction;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.Config;

/** {@code mp.messaging.outgoing.<channel>.*}: what Kafka's producer knows is passed on, the rest is read here. */
record ChannelSettings(Config config) {

    String channel() {
        return config.getValue("channel-name", String.class);
    }

    /** Publications that wait for their transaction. */
    int queueCapacity() {
        return config.getValue("queue-capacity", Integer.class);
    }

    Transactions transactions() {
        var settings = producerSettings();
        return new Transactions(() -> new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer()),
                config.getValues("topics", String.class), config.getValue("commit-within", Duration.class));
    }

    private Map<String, Object> producerSettings() {
        var settings = new HashMap<String, Object>();
        for (var name : ProducerConfig.configNames()) {
            config.getOptionalValue(name, String.class).ifPresent(value -> settings.put(name, value));
        }
        return settings;
    }
}
