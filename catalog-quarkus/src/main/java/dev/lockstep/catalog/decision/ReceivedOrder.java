package dev.lockstep.catalog.decision;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** An order and where it stood, so that whatever is said of it can be found again. */
record ReceivedOrder(OrderPlaced order, String topic, int partition, long offset) {

    static ReceivedOrder of(ConsumerRecord<byte[], byte[]> record) throws Unreadable {
        return new ReceivedOrder(OrderReader.read(record.value()), record.topic(), record.partition(), record.offset());
    }

    @Override
    public String toString() {
        return "order %s (%s, partition %d, offset %d)".formatted(order.orderId(), topic, partition, offset);
    }
}
