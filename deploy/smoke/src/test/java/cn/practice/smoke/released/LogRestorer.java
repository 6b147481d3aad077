package cn.practice.smoke.released;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import cn.practice.smoke.released.KeptLog.Reached;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Writes a kept log to a Kafka whose topics are empty, each record at the offset it had, for databases know offsets. The
 * mark that ends a transaction takes up one: what a transaction told in a partition is told in one transaction again.
 */
record LogRestorer(String bootstrapServers) {

    void restore(KeptLog log) throws InterruptedException, ExecutionException {
        tell(transactions(log.records()));
        var groups = log.reached().stream()
                .collect(groupingBy(
                        Reached::group, toMap(Reached::place, reached -> new OffsetAndMetadata(reached.offset()))));
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            for (var group : groups.entrySet()) {
                admin.alterConsumerGroupOffsets(group.getKey(), group.getValue())
                        .all()
                        .get();
            }
        }
    }

    /** Of each partition what was told between two marks. */
    private static Collection<List<List<KeptRecord>>> transactions(List<KeptRecord> records) {
        var partitions = new HashMap<TopicPartition, List<List<KeptRecord>>>();
        for (var each : records) {
            var told = partitions.computeIfAbsent(each.place(), _ -> new ArrayList<>());
            if (told.isEmpty() || told.getLast().getLast().offset() + 1 != each.offset()) {
                told.add(new ArrayList<>());
            }
            told.getLast().add(each);
        }
        return partitions.values();
    }

    /** One turn for all partitions after the other: which of them shared a transaction is not kept, and makes no difference. */
    private void tell(Collection<List<List<KeptRecord>>> partitions) throws InterruptedException, ExecutionException {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "transactional.id",
                "kept-log",
                "acks",
                "all",
                // the next transaction may meet the marks of the last one
                "retry.backoff.ms",
                2);
        int turns = partitions.stream().mapToInt(List::size).max().orElse(0);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.initTransactions();
            for (int i = 0; i < turns; i++) {
                int turn = i;
                var records = partitions.stream()
                        .filter(told -> turn < told.size())
                        .flatMap(told -> told.get(turn).stream())
                        .toList();
                producer.beginTransaction();
                var told = records.stream()
                        .map(each -> producer.send(each.again()))
                        .toList();
                producer.commitTransaction();
                demandSameOffsets(records, told);
            }
        }
    }

    private static void demandSameOffsets(List<KeptRecord> records, List<Future<RecordMetadata>> told)
            throws InterruptedException, ExecutionException {
        for (int i = 0; i < records.size(); i++) {
            long offset = told.get(i).get().offset();
            var kept = records.get(i);
            if (offset != kept.offset()) {
                throw new IllegalStateException(
                        "offset %d of %s became %d".formatted(kept.offset(), kept.place(), offset));
            }
        }
    }
}
