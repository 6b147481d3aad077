package cn.practice.reporting.audit;

import cn.practice.kit.paging.Page;
import cn.practice.kit.sql.Database;
import cn.practice.kit.sql.Latest;
import cn.practice.kit.sql.Row;
import cn.practice.kit.sql.Statement;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** The records of audits. One that is RUNNING while nobody holds the lock died with its process. */
@ApplicationScoped
class AuditRecords {

    private static final String DIED = "(state = 'RUNNING' and not " + AuditLock.HELD + ")";

    private static final String COLUMNS = "select id, case when " + DIED + " then 'FAILED' else state end as state,"
            + " case when " + DIED + " then 'ABANDONED' else reason end as reason, rebuild, started_at, finished_at,"
            + " rebuilt_at, shadow is not null and state = 'DONE' as rebuildable, events, undecided, drift, digest"
            + " from audit";

    private final Database database;

    AuditRecords(Database database) {
        this.database = database;
    }

    /** Opens the record of an audit; any that is still RUNNING was abandoned. */
    static void open(Connection connection, UUID id, String askedBy, boolean rebuild, long shadow) throws SQLException {
        Statement.of("update audit set state = 'FAILED', reason = 'ABANDONED', shadow = null where state = 'RUNNING'")
                .run(connection);
        Statement.of("""
                        insert into audit (id, state, asked_by, rebuild, started_at, shadow)
                        values (?, 'RUNNING', ?, ?, clock_timestamp(), ?)""", id, askedBy, rebuild, shadow).run(connection);
    }

    /** Counts events that were derived. */
    static void derived(Connection connection, UUID id, int events) throws SQLException {
        Statement.of("update audit set events = events + ? where id = ?", events, id)
                .run(connection);
    }

    /** Keeps the offsets that were compared. */
    static void compared(Connection connection, UUID id, Map<TopicPartition, Long> next) throws SQLException {
        Statement.of(
                        """
                        insert into audit_offset (audit, topic, partition, first_offset, last_offset)
                        select ?, topic, partition, 0, next_offset - 1
                        from unnest(?::text[], ?::int[], ?::bigint[]) as compared (topic, partition, next_offset)""",
                        id,
                        next.keySet().stream().map(TopicPartition::topic).toArray(String[]::new),
                        next.keySet().stream().map(TopicPartition::partition).toArray(Integer[]::new),
                        next.values().toArray(Long[]::new))
                .run(connection);
    }

    /** Ends an audit with what it found; its shadow is kept only for a rebuild. */
    static void done(Connection connection, UUID id, long undecided, long drift, String digest) throws SQLException {
        Statement.of("""
                        update audit set state = 'DONE', finished_at = clock_timestamp(), drift = ?, digest = ?,
                            undecided = ?,
                            shadow = case when ? and not rebuild then null else shadow end
                        where id = ?""", drift, digest, undecided, drift == 0, id).run(connection);
    }

    static boolean isRebuild(Connection connection, UUID id) throws SQLException {
        return Statement.of("select rebuild from audit where id = ?", id).one(connection, row -> row.flag(1));
    }

    /** Notes that its derivation is the live one now. */
    static void rebuilt(Connection connection, UUID id) throws SQLException {
        Statement.of("update audit set rebuilt_at = clock_timestamp(), shadow = null where id = ?", id)
                .run(connection);
    }

    /** From now on no rebuild can switch to this generation. */
    static void forget(Connection connection, long generation) throws SQLException {
        Statement.of("update audit set shadow = null where shadow = ?", generation)
                .run(connection);
    }

    /** How many rows the last audit found different; 0 once it was rebuilt. */
    long lastDrift() {
        var sql = Statement.of("""
                select coalesce((select case when rebuilt_at is null then drift else 0 end from audit
                    where state = 'DONE' order by started_at desc limit 1), 0)""");
        return database.use(connection -> sql.one(connection, row -> row.count(1)));
    }

    void fail(UUID id, String reason) {
        var sql = Statement.of(
                "update audit set state = 'FAILED', finished_at = clock_timestamp(), reason = ? where id = ?",
                reason,
                id);
        database.write(sql::run);
    }

    @Nullable
    AuditView find(UUID id) {
        return database.read(connection -> {
            var audit = Statement.of(COLUMNS + " where id = ?", id).first(connection, AuditRecords::view);
            if (audit == null) {
                return null;
            }
            var rows = Statement.of(
                            "select what, key, stored, derived from audit_drift where audit = ? order by ordinal", id)
                    .list(
                            connection,
                            row -> new AuditView.Drift(
                                    row.text(1), row.text(2), row.count(3), row.count(4), row.count(3) - row.count(4)));
            var offsets = Statement.of(
                            "select topic, partition, first_offset, last_offset from audit_offset where audit = ?"
                                    + " order by topic, partition",
                            id)
                    .list(
                            connection,
                            row -> new AuditView.Offsets(row.text(1), row.number(2), row.count(3), row.count(4)));
            return audit.with(rows, offsets);
        });
    }

    /** Newest first. */
    Page<AuditView> list(@Nullable String cursor, int limit) {
        var sql = Statement.of(COLUMNS + " where id < ? order by id desc limit ?", Latest.before(cursor), limit + 1);
        return database.use(connection ->
                Page.of(sql.list(connection, AuditRecords::view), limit, audit -> Latest.after(audit.id())));
    }

    @Nullable
    Long shadowOf(UUID id) {
        var sql = Statement.of("select shadow from audit where id = ? and state = 'DONE' and shadow is not null", id);
        return database.use(connection -> sql.first(connection, row -> row.count(1)));
    }

    private static AuditView view(Row row) throws SQLException {
        var state = row.constant(AuditView.State.class, "state");
        return new AuditView(
                row.id("id"),
                state,
                state == AuditView.State.DONE && row.count("drift") == 0 && row.count("undecided") == 0,
                row.count("drift"),
                row.count("events"),
                row.count("undecided"),
                row.textOrNull("digest"),
                row.flag("rebuild"),
                row.flag("rebuildable"),
                row.instant("started_at"),
                row.instantOrNull("finished_at"),
                row.instantOrNull("rebuilt_at"),
                row.textOrNull("reason"),
                null,
                null);
    }
}
