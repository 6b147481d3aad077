package cn.practice.reporting.feed;

import cn.practice.kit.sql.Statement;
import cn.practice.reporting.slice.Sums;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.postgresql.util.PSQLState;

/**
 * Writes journal, facts, totals, roll-ups and positions of one generation. The feed and an audit both write with it, so
 * that there is one way from events to figures.
 */
public final class GenerationWriter {

    private static final String POSITIONS = """
            insert into position as kept (generation, topic, partition, next_offset, events, undecided, recorded_at)
            select ?, * from unnest(?::text[], ?::int[], ?::bigint[], ?::bigint[], ?::bigint[], ?::timestamptz[])
            on conflict (generation, topic, partition) do update set next_offset = excluded.next_offset,
                events = kept.events + excluded.events, undecided = kept.undecided + excluded.undecided,
                recorded_at = greatest(kept.recorded_at, excluded.recorded_at)""";

    private final long generation;
    private final int slot;

    /** A writer to a generation, which alone adds to a slot of its totals. */
    public GenerationWriter(long generation, int slot) {
        this.generation = generation;
        this.slot = slot;
    }

    /** Adds the new events of a batch, within the caller's transaction; returns how many they were. */
    public int add(Connection connection, FoldBatch batch) throws SQLException {
        var added = journaled(connection, batch.in(generation));
        added.facts().into(connection);
        add(connection, added.sums());
        positions(connection, added);
        return added.ids().size();
    }

    /** All slices in one statement, so that a batch waits for the database once. */
    private void add(Connection connection, List<Sums> sums) throws SQLException {
        var all = new Statement();
        for (var each : sums) {
            if (!all.isEmpty()) {
                all.add(";");
            }
            all.add(each.upsert(generation, slot));
        }
        if (!all.isEmpty()) {
            all.run(connection);
        }
    }

    /**
     * Journals a batch; returns what was new in it. That is nearly always all of it, since positions are stored with the
     * figures and only a relay that died halfway sends an event twice. So the rows are written first, and only when
     * their key refuses them are the known ones looked up.
     */
    private FoldBatch journaled(Connection connection, FoldBatch batch) throws SQLException {
        var before = connection.setSavepoint();
        try {
            batch.journal().into(connection);
            return batch;
        } catch (SQLException e) {
            if (!PSQLState.UNIQUE_VIOLATION.getState().equals(e.getSQLState())) {
                throw e;
            }
            connection.rollback(before);
        }
        var fresh = batch.without(known(connection, batch));
        fresh.journal().into(connection);
        return fresh;
    }

    private Set<UUID> known(Connection connection, FoldBatch batch) throws SQLException {
        return new HashSet<>(Statement.of(
                        "select event_id from journal where generation = ? and event_id = any(?::uuid[])",
                        generation,
                        batch.ids().stream().map(UUID::toString).toArray(String[]::new))
                .list(connection, row -> row.id(1)));
    }

    private void positions(Connection connection, FoldBatch added) throws SQLException {
        var next = added.next();
        var reached = next.keySet().stream().map(added::counted).toList();
        Statement.of(
                        POSITIONS,
                        generation,
                        next.keySet().stream().map(TopicPartition::topic).toArray(String[]::new),
                        next.keySet().stream().map(TopicPartition::partition).toArray(Integer[]::new),
                        next.values().toArray(Long[]::new),
                        reached.stream().map(FoldBatch.Counted::events).toArray(Long[]::new),
                        reached.stream().map(FoldBatch.Counted::undecided).toArray(Long[]::new),
                        reached.stream()
                                .map(each -> each.latest() == null
                                        ? null
                                        : each.latest().toString())
                                .toArray(String[]::new))
                .run(connection);
    }
}
