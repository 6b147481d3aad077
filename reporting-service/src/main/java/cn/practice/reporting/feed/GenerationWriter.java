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
 * Journal, facts, totals, roll-ups and positions of one generation. The feed keeps the live one with it, an audit
 * derives its shadow with it: there is one way from events to figures.
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

    /** The ledger of a generation, for one who alone adds to a slot of its totals. */
    public GenerationWriter(long generation, int slot) {
        this.generation = generation;
        this.slot = slot;
    }

    /** Adds what is new in a draft, within the caller's transaction; says how many of its events were. */
    public int add(Connection connection, FoldBatch draft) throws SQLException {
        var added = journaled(connection, draft.in(generation));
        added.facts().into(connection);
        add(connection, added.sums());
        positions(connection, added);
        return added.ids().size();
    }

    /** All tables in one statement, so that a batch waits for the database once. */
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
     * What of a draft was new. Nearly always all of it is, for a position is stored with the figures: only a relay that
     * died between telling and forgetting tells twice. So the key is asked first by using it, and only when it refuses,
     * which ones are known.
     */
    private FoldBatch journaled(Connection connection, FoldBatch draft) throws SQLException {
        var before = connection.setSavepoint();
        try {
            draft.journal().into(connection);
            return draft;
        } catch (SQLException e) {
            if (!PSQLState.UNIQUE_VIOLATION.getState().equals(e.getSQLState())) {
                throw e;
            }
            connection.rollback(before);
        }
        var fresh = draft.without(known(connection, draft));
        fresh.journal().into(connection);
        return fresh;
    }

    private Set<UUID> known(Connection connection, FoldBatch draft) throws SQLException {
        return new HashSet<>(Statement.of(
                        "select event_id from journal where generation = ? and event_id = any(?::uuid[])",
                        generation,
                        draft.ids().stream().map(UUID::toString).toArray(String[]::new))
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
