package cn.practice.reporting.figure.facts;

import cn.practice.kit.kafka.EventJson;
import cn.practice.kit.paging.Cursor;
import cn.practice.kit.paging.InvalidCursor;
import cn.practice.kit.paging.Page;
import cn.practice.kit.sql.Database;
import cn.practice.kit.sql.Statement;
import cn.practice.kit.time.CivilTime;
import cn.practice.reporting.copies.Tree;
import cn.practice.reporting.feed.LiveRows;
import cn.practice.reporting.feed.Slices;
import cn.practice.reporting.figure.Measures;
import cn.practice.reporting.query.Filter;
import cn.practice.reporting.query.Measure;
import cn.practice.reporting.query.Period;
import cn.practice.reporting.query.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The facts that figures consist of. */
@ApplicationScoped
class Facts {

    private static final String FROM = "from " + LiveRows.FACTS + " where true";

    private final Database database;
    private final EventJson json;
    private final CivilTime time;

    Facts(Database database, EventJson json, CivilTime time) {
        this.database = database;
        this.json = json;
        this.time = time;
    }

    /** One page, and the sums over all pages, of one snapshot. */
    FactsView list(
            @Nullable Measure measure,
            Filter filter,
            Telling telling,
            Scope scope,
            @Nullable String cursor,
            int limit) {
        var condition = (measure == null ? new Statement() : Statement.of("and measure = ?", measure.name()))
                .add(filter.condition())
                .add(telling.condition(time))
                .add(scope.condition());
        return database.read(connection -> {
            var page = page(connection, condition, cursor, limit);
            var counts = counts(connection, condition);
            return new FactsView(
                    page.items(),
                    page.next(),
                    measure == null
                            ? null
                            : counts.stream().mapToLong(Counted::amount).sum(),
                    counts.stream().mapToLong(Counted::facts).sum(),
                    counts.stream().map(Counted::place).distinct().count(),
                    counts.stream().reduce(Measures.none(), Facts::plus, Measures::plus),
                    scope instanceof Scope.Own own ? own : null);
        });
    }

    private static Measures plus(Measures sums, Counted each) {
        return sums.plus(each.measure, each.evidence, each.amount);
    }

    /** Sums all facts in one pass; stations are looked up only for the few places that remain. */
    private static List<Counted> counts(Connection connection, Statement condition) throws SQLException {
        return Statement.of("with station_of as (" + Tree.STATION_OF + ")")
                .add("select measure, evidence, coalesce(station, site) as place, amount, facts")
                .add("from (select measure, evidence, site, sum(amount) as amount, count(*) as facts " + FROM)
                .add(condition)
                .add("group by measure, evidence, site) as counted left join station_of using (site)")
                .list(
                        connection,
                        row -> new Counted(
                                Slices.measure(row.text("measure")),
                                row.text("evidence"),
                                row.text("place"),
                                row.count("amount"),
                                row.count("facts")));
    }

    private Page<FactView> page(Connection connection, Statement condition, @Nullable String cursor, int limit)
            throws SQLException {
        var sql = Statement.of("with station_of as (" + Tree.STATION_OF + ")")
                .add("select f.*, event.type, event.topic, event.partition, event.log_offset, station,"
                        + " convert_from(event.body, 'UTF8') as body from (")
                .add("select * " + FROM)
                .add(condition);
        if (cursor != null) {
            after(sql, cursor);
        }
        sql.add("order by day, event_id, ordinal limit ?", limit + 1)
                .add(") as f join " + LiveRows.EVENTS + " using (event_id) left join station_of using (site)")
                .add("order by day, event_id, ordinal");
        return Page.of(sql.list(connection, row -> FactView.of(row, json)), limit, FactView::cursor);
    }

    private static void after(Statement sql, String cursor) {
        var key = Cursor.decode(cursor, 3);
        try {
            var day = LocalDate.parse(key.get(0));
            var event = UUID.fromString(key.get(1));
            int ordinal = Integer.parseInt(key.get(2));
            // other spellings of a place, and days that no fact has
            if (!Cursor.encode(day, event, ordinal).equals(cursor) || !Period.isDay(day)) {
                throw new InvalidCursor();
            }
            sql.add("and (day, event_id, ordinal) > (?, ?, ?)", day, event, ordinal);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new InvalidCursor();
        }
    }

    private record Counted(Measure measure, String evidence, String place, long amount, long facts) {}
}
