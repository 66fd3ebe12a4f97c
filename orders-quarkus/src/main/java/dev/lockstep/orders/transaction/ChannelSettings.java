package dev.lockstep.orders.transaction;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.Config;

/**
 * {@code mp.messaging.outgoing.<channel>.*}: what Kafka's producer knows is passed on, the rest is read here. What the
 * channel does not say, {@code kafka.*} says for every Kafka client of this service, as it does elsewhere in Quarkus.
 *
 * @param config the channel's
 * @param service the service's, with everything
 */
record ChannelSettings(Config config, Config service) {

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

    Map<String, Object> producerSettings() {
        var settings = new HashMap<String, Object>();
        for (var name : ProducerConfig.configNames()) {
            config.getOptionalValue(name, String.class)
                    .or(() -> service.getOptionalValue("kafka." + name, String.class))
                    .ifPresent(value -> settings.put(name, value));
        }
        return settings;
    }
}
