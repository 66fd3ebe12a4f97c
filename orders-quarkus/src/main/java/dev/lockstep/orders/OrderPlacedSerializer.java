package dev.lockstep.orders;

import io.quarkus.kafka.client.serialization.ObjectMapperSerializer;

/** The event as plain camelCase JSON. */
public class OrderPlacedSerializer extends ObjectMapperSerializer<OrderPlaced> {}
