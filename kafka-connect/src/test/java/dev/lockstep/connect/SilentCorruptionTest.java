package dev.lockstep.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import org.apache.kafka.connect.data.Struct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What Kafka's converter lets pass, as contracts/README.md tells it. Nothing here is wanted: a test that goes red says
 * that Kafka now refuses the value, and that the README, and a file in rejected/, should say so too.
 */
class SilentCorruptionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "3"        | 0
            3.7        | 3
            4294967297 | 1
            true       | 0
            """)
    void readsAnotherNumberThanWasWritten(String written, int read) {
        assertThat(convert("int32", written).getInt32("field")).isEqualTo(read);
    }

    @Test
    void readsANumberAsNoText() {
        assertThat(convert("string", "5").getString("field")).isNull();
    }

    @Test
    void dropsAFieldThatTheSchemaLacks() {
        assertThat(convert("int32", "3, \"coupon\": 7").schema().field("coupon")).isNull();
    }

    private static Struct convert(String type, String value) {
        var envelope = """
                {"schema": {"type": "struct", "fields": [{"field": "field", "type": "%s", "optional": true}]},
                 "payload": {"field": %s}}
                """.formatted(type, value);
        return (Struct) WorkerSettings.valueConverter()
                .toConnectData("orders", envelope.getBytes(StandardCharsets.UTF_8)).value();
    }
}
