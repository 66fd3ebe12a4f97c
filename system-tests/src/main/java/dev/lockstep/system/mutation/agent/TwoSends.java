package dev.lockstep.system.mutation.agent;

import java.util.ArrayList;
import java.util.List;

import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner.Typing;

/** Each topic gets its records by itself: the first one's are there before the second one's are sent. */
final class TwoSends {

    private TwoSends() {
    }

    @Advice.OnMethodEnter
    @SuppressWarnings("unchecked")
    static void sendTheFirstTopicsAlone(@Advice.FieldValue(value = "producer", typing = Typing.DYNAMIC) Object producer,
            @Advice.Argument(value = 0, readOnly = false) List<?> records) {
        var kafka = (Producer<String, byte[]>) producer;
        var rest = new ArrayList<ProducerRecord<String, byte[]>>();
        var topic = ((ProducerRecord<String, byte[]>) records.get(0)).topic();
        for (var each : records) {
            var record = (ProducerRecord<String, byte[]>) each;
            if (record.topic().equals(topic)) {
                kafka.send(record);
            } else {
                rest.add(record);
            }
        }
        kafka.commitTransaction();
        kafka.beginTransaction();
        records = rest;
    }
}
