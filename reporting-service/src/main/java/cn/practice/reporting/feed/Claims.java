package cn.practice.reporting.feed;

import cn.practice.kit.sql.Database;
import cn.practice.kit.sql.Statement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;

/**
 * The partitions that one consumer holds. It writes its name on each when Kafka assigns it, and no transaction of the
 * fold goes on without finding that name: a consumer that was given up for dead can no longer move a position.
 */
final class Claims {

    private final UUID consumer;
    private final Database database;

    Claims(UUID consumer, Database database) {
        this.consumer = consumer;
        this.database = database;
    }

    /** Claims partitions; returns the offset at which each goes on, whoever folded it before. */
    Map<TopicPartition, Long> claim(Collection<TopicPartition> partitions) {
        return database.write(connection -> {
            var live = Generations.holdLive(connection);
            var next = new HashMap<TopicPartition, Long>();
            for (var each : partitions.stream().sorted(Partitions.ORDER).toList()) {
                Statement.of("""
                                insert into claim (topic, partition, consumer) values (?, ?, ?)
                                on conflict (topic, partition) do update set consumer = excluded.consumer""", each.topic(), each.partition(), consumer).run(connection);
                var stored = Statement.of(
                                "select next_offset from position where generation = ? and topic = ? and partition = ?",
                                live,
                                each.topic(),
                                each.partition())
                        .first(connection, row -> row.count(1));
                next.put(each, stored == null ? 0 : stored);
            }
            return next;
        });
    }

    /** Keeps the partitions claimed until the transaction ends; throws {@link ClaimLost} if another consumer has one. */
    void hold(Connection connection, Collection<TopicPartition> partitions) throws SQLException {
        var held = Statement.of(
                        """
                        select consumer from claim join unnest(?::text[], ?::int[]) as mine (topic, partition)
                            using (topic, partition)
                        order by topic collate "C", partition for update of claim""",
                        partitions.stream().map(TopicPartition::topic).toArray(String[]::new),
                        partitions.stream().map(TopicPartition::partition).toArray(Integer[]::new))
                .list(connection, row -> row.id(1));
        if (held.size() < partitions.size() || !held.stream().allMatch(consumer::equals)) {
            throw new ClaimLost();
        }
    }
}
