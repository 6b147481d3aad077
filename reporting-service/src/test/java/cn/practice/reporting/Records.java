package cn.practice.reporting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/** Records as Kafka hands them over. */
public final class Records {

    public static final String ID = "0199b3c8-0000-7000-8000-000000000001";

    private Records() {}

    /** One of a type, somewhere in the log. */
    public static ConsumerRecord<byte[], byte[]> record(String type, String body) {
        return record(new TopicPartition("topic", 4), 77, ID, type, body);
    }

    /** One with an id and a place of its own. */
    public static ConsumerRecord<byte[], byte[]> record(
            TopicPartition partition, long offset, String id, String type, String body) {
        var headers = new RecordHeaders();
        headers.add("ce_id", id.getBytes(UTF_8));
        headers.add("ce_type", type.getBytes(UTF_8));
        headers.add("ce_subject", "subject".getBytes(UTF_8));
        headers.add("ce_sequence", "3".getBytes(UTF_8));
        headers.add("ce_time", "2026-11-01T08:00:00Z".getBytes(UTF_8));
        return new ConsumerRecord<>(
                partition.topic(),
                partition.partition(),
                offset,
                1_700_000_000_000L,
                TimestampType.CREATE_TIME,
                0,
                body.length(),
                new byte[0],
                body.getBytes(UTF_8),
                headers,
                Optional.empty());
    }
}
