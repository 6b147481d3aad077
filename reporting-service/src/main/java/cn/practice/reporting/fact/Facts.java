package cn.practice.reporting.fact;

import cn.practice.kit.paging.Cursor;
import cn.practice.kit.paging.InvalidCursor;
import cn.practice.kit.paging.Page;
import cn.practice.reporting.known.Tree;
import cn.practice.reporting.store.Database;
import cn.practice.reporting.store.Generations;
import cn.practice.reporting.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the figures consist of. */
@ApplicationScoped
class Facts {

    private static final String FROM = "from fact f where f.generation = " + Generations.LIVE;

    private final Database database;

    Facts(Database database) {
        this.database = database;
    }

    /** One page, and the sums over all pages, of one and the same state. */
    FactsView list(@Nullable Measure measure, Filter filter, @Nullable String cursor, int limit) {
        var condition =
                (measure == null ? new Sql() : Sql.of("and measure = ?", measure.name())).add(filter.condition());
        return database.read(connection -> {
            var page = page(connection, condition, cursor, limit);
            var tally = new Tally();
            var counts = Sql.of("select measure, evidence, sum(amount) as amount, count(*) as facts " + FROM)
                    .add(condition)
                    .add("group by measure, evidence")
                    .list(connection, row -> {
                        tally.add(row);
                        return new Counted(row.getLong("amount"), row.getLong("facts"));
                    });
            var sum = counts.stream().mapToLong(Counted::amount).sum();
            var count = counts.stream().mapToLong(Counted::facts).sum();
            return new FactsView(
                    page.items(),
                    page.next(),
                    measure == null ? null : sum,
                    count,
                    sites(connection, condition),
                    tally.measures());
        });
    }

    private static long sites(Connection connection, Sql condition) throws SQLException {
        return Sql.of("with stations as (" + Tree.STATIONS + ")")
                .add(
                        "select count(distinct coalesce((select min(station) from stations s where s.site = f.site), f.site))")
                .add(FROM)
                .add(condition)
                .one(connection, row -> row.getLong(1));
    }

    private static Page<FactView> page(Connection connection, Sql condition, @Nullable String cursor, int limit)
            throws SQLException {
        var sql = Sql.of("select f.*, j.type, j.topic, j.partition, j.log_offset, (select min(station) from ("
                        + Tree.STATIONS + ") as s where s.site = f.site) as station from (")
                .add("select * " + FROM)
                .add(condition);
        if (cursor != null) {
            after(sql, cursor);
        }
        sql.add("order by day, event_id, ordinal limit ?", limit + 1)
                .add(") as f join journal j using (generation, event_id) order by day, event_id, ordinal");
        return Page.of(sql.list(connection, FactView::of), limit, FactView::cursor);
    }

    private static void after(Sql sql, String cursor) {
        var key = Cursor.decode(cursor, 3);
        try {
            sql.add(
                    "and (day, event_id, ordinal) > (?, ?, ?)",
                    LocalDate.parse(key.get(0)),
                    UUID.fromString(key.get(1)),
                    Integer.parseInt(key.get(2)));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new InvalidCursor();
        }
    }

    private record Counted(long amount, long facts) {}
}
