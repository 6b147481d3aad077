package cn.practice.smoke.released;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/** A record of a log, with all there is of it and where it stood. */
record KeptRecord(
        String topic,
        int partition,
        long offset,
        long timestamp,
        String key,
        Map<String, String> headers,
        String value) {

    static KeptRecord of(ConsumerRecord<String, String> each) {
        var headers = new LinkedHashMap<String, String>();
        each.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        return new KeptRecord(
                each.topic(), each.partition(), each.offset(), each.timestamp(), each.key(), headers, each.value());
    }

    TopicPartition place() {
        return new TopicPartition(topic, partition);
    }

    /** The same once more, for the same partition and of the same time. */
    ProducerRecord<String, String> again() {
        var record = new ProducerRecord<>(topic, partition, timestamp, key, value);
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
        return record;
    }
}
