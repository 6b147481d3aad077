package cn.practice.kit.inbox;

import cn.practice.kit.mark.Applied;
import cn.practice.kit.sql.Column;
import cn.practice.kit.sql.Sql;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Where each partition goes on, kept in the transaction that takes its events in. */
@ApplicationScoped
@IfBuildProperty(name = "practice.inbox.enabled", stringValue = "true")
class Positions implements Applied {

    private static final Comparator<TopicPartition> ORDER =
            Comparator.comparing(TopicPartition::topic).thenComparingInt(TopicPartition::partition);

    /** A replica that was given up for dead may still note what another has taken in once more. */
    private static final String NOTE = """
            insert into inbox_position as kept (topic, partition, next_offset)
            select * from unnest(?::text[], ?::int4[], ?::int8[])
            on conflict (topic, partition) do update
               set next_offset = greatest(kept.next_offset, excluded.next_offset)""";

    private final Sql sql;

    Positions(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Map<TopicPartition, Long> positions() {
        return sql
                .list(
                        "select topic, partition, next_offset from inbox_position",
                        row -> Map.entry(
                                new TopicPartition(row.text("topic"), row.number("partition")),
                                row.count("next_offset")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Notes that these were taken in, or kept aside. */
    void note(Collection<ConsumerRecord<String, String>> taken) {
        if (taken.isEmpty()) {
            return;
        }
        var next = new TreeMap<TopicPartition, Long>(ORDER);
        taken.forEach(
                each -> next.merge(new TopicPartition(each.topic(), each.partition()), each.offset() + 1, Math::max));
        sql.update(
                NOTE,
                Column.of(next.keySet(), TopicPartition::topic),
                Column.of(next.keySet(), TopicPartition::partition),
                Column.of(next.values()));
    }
}
