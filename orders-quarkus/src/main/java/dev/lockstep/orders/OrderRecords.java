package dev.lockstep.orders;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.kafka.client.serialization.ObjectMapperSerializer;

/** The two records of an order. They are serialized where the request is, not on the one thread that commits. */
@ApplicationScoped
class OrderRecords {

    private final OrdersConfig.Topics topics;
    private final Serializer<OrderPlaced> events;
    private final Serializer<OrderPlaced> envelopes = new OrderEnvelopeSerializer();

    OrderRecords(OrdersConfig config, ObjectMapper json) {
        topics = config.topic();
        events = new ObjectMapperSerializer<>(json);
    }

    /** The event's key is the product: all orders of one product are decided one after the other. */
    List<ProducerRecord<String, byte[]>> of(OrderPlaced order) {
        return List.of(
                new ProducerRecord<>(topics.events(), order.productId(), events.serialize(topics.events(), order)),
                new ProducerRecord<>(topics.envelopes(), order.orderId(),
                        envelopes.serialize(topics.envelopes(), order)));
    }
}
