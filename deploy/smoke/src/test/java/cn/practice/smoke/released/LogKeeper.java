package cn.practice.smoke.released;

import cn.practice.embedded.TopicSet;
import cn.practice.smoke.released.KeptLog.Reached;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Keeps the log of a Kafka that nobody writes to meanwhile: {@code LogKeeper <bootstrap servers> <directory>}. */
final class LogKeeper {

    private static final Comparator<KeptRecord> ORDER = Comparator.comparing(KeptRecord::topic)
            .thenComparingInt(KeptRecord::partition)
            .thenComparingLong(KeptRecord::offset);

    private LogKeeper() {}

    static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        var kept = new KeptLog(records(arguments[0]), reached(arguments[0]));
        kept.writeTo(Path.of(arguments[1]));
        System.out.println(kept.records().size() + " records");
    }

    private static List<KeptRecord> records(String bootstrapServers) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = TopicSet.read().events().names().stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var records = new ArrayList<KeptRecord>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(each -> records.add(KeptRecord.of(each)));
            }
            records.sort(ORDER);
            demandMarksAlone(records, ends);
            return records;
        }
    }

    /** Between records lies the mark of a transaction or nothing: what was told in vain left offsets that nothing brings back. */
    private static void demandMarksAlone(List<KeptRecord> records, Map<TopicPartition, Long> ends) {
        var next = new HashMap<TopicPartition, Long>();
        for (var each : records) {
            var expected = next.get(each.place());
            long skipped = each.offset() - Objects.requireNonNullElse(expected, 0L);
            if (skipped > (expected == null ? 0 : 1)) {
                throw new IllegalStateException("more than a mark before " + each.place() + " at " + each.offset());
            }
            next.put(each.place(), each.offset() + 1);
        }
        ends.forEach((place, end) -> {
            var last = next.get(place);
            if (end != (last == null ? 0 : last + 1)) {
                throw new IllegalStateException("more than a mark at the end of " + place);
            }
        });
    }

    private static List<Reached> reached(String bootstrapServers) throws InterruptedException, ExecutionException {
        var all = new ArrayList<Reached>();
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            for (var group : admin.listGroups().all().get()) {
                admin.listConsumerGroupOffsets(group.groupId())
                        .partitionsToOffsetAndMetadata()
                        .get()
                        .forEach((place, at) ->
                                all.add(new Reached(group.groupId(), place.topic(), place.partition(), at.offset())));
            }
        }
        all.sort(Comparator.comparing(Reached::group)
                .thenComparing(Reached::topic)
                .thenComparingInt(Reached::partition));
        return all;
    }
}
