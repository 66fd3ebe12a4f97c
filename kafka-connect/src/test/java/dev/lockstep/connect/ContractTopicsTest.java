package dev.lockstep.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class ContractTopicsTest {

    @Test
    void describesEachTopicOfTheContractsAsTheModuleCarriesThem() {
        // When
        var topics = ContractTopics.described(Path.of("target/classes/contracts"));

        // Then
        assertThat(topics).extracting(NewTopic::name).containsExactly("example-order-topic", "example-order-topic.dlq",
                "order_outcomes", "order_outcomes.dlq", "orders", "orders.dlq");
        assertThat(topics).filteredOn(topic -> topic.name().equals("orders")).singleElement()
                .satisfies(orders -> assertThat(orders.numPartitions()).isEqualTo(6))
                .satisfies(orders -> assertThat(orders.configs()).containsEntry("retention.ms", "-1")
                        .doesNotContainKey("partitions"));
    }
}
