package cn.practice.kit.testing.fuzz;

import static org.awaitility.Awaitility.await;

import cn.practice.embedded.Platform;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which tables had rows written by transactions that were committed: each row leaves a mark in its own transaction. What
 * the relay does to the outbox after a commit is none.
 */
final class WrittenRows implements AutoCloseable {

    private static final Duration RESTING = Duration.ofMillis(300);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final String TABLES = """
            select oid::regclass::text from pg_class
            where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
              and relname not in ('outbox_told', 'flyway_schema_history', 'written_row')
            """;

    private final Connection connection;
    private final List<String> tables;

    WrittenRows() throws SQLException {
        connection = DriverManager.getConnection(Platform.jdbcUrl(), "postgres", "postgres");
        connection.setAutoCommit(true);
        tables = list(TABLES);
        run("create unlogged table written_row (what text not null)");
        run("""
                create function mark_written_row() returns trigger language plpgsql as $$
                begin insert into written_row values (tg_op || ' ' || tg_argv[0]); return null; end $$""");
        for (var each : tables) {
            run("create trigger written_row after insert %s on %s for each row execute function mark_written_row('%s')"
                    .formatted(each.equals("outbox") ? "" : "or update or delete", each, each));
        }
    }

    /** What was written since this was last asked. */
    Set<String> take() throws SQLException {
        return new TreeSet<>(list("delete from written_row returning what"));
    }

    /** Waits until nothing is written any more. */
    void rest() {
        await().during(RESTING).atMost(PATIENCE).until(() -> take().isEmpty());
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            run("drop function mark_written_row() cascade");
            run("drop table written_row");
        }
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> list(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var all = new ArrayList<String>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        }
    }
}
