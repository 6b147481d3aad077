package cn.practice.reporting.figure.exceptions;

import cn.practice.kit.paging.Cursor;
import cn.practice.kit.paging.InvalidCursor;
import cn.practice.kit.paging.Page;
import cn.practice.kit.sql.Database;
import cn.practice.kit.sql.Statement;
import cn.practice.kit.time.CivilTime;
import cn.practice.reporting.query.Period;
import cn.practice.reporting.query.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** What is odd in a period, read from facts and journal; nothing is kept for it. */
@ApplicationScoped
class Exceptions {

    private final Database database;
    private final Limits limits;
    private final CivilTime time;

    Exceptions(Database database, Limits limits, CivilTime time) {
        this.database = database;
        this.limits = limits;
        this.time = time;
    }

    /** How many there are of each kind. */
    ExceptionsView count(Period period, @Nullable String site, Scope scope) {
        var question = question(period, site, scope);
        return database.read(connection -> {
            var kinds = new ArrayList<ExceptionsView.Counted>();
            for (var kind : ExceptionKind.values()) {
                kinds.add(new ExceptionsView.Counted(kind, count(connection, kind, question), address(kind, question)));
            }
            return new ExceptionsView(
                    question.period().first(), question.period().last(), site, kinds);
        });
    }

    private static long count(Connection connection, ExceptionKind kind, Question question) throws SQLException {
        return Statement.of("select count(*) from (")
                .add(kind.finder().lines(question))
                .add(") as line")
                .one(connection, row -> row.count(1));
    }

    private static String address(ExceptionKind kind, Question question) {
        return question.filter().factsLink(null).replaceFirst("^/facts", "/exceptions/" + kind);
    }

    /** Those of one kind, the gravest first. */
    Page<ExceptionLine> list(
            ExceptionKind kind, Period period, @Nullable String site, Scope scope, @Nullable String cursor, int limit) {
        var question = question(period, site, scope);
        var finder = kind.finder();
        var sql = Statement.of("select * from (").add(finder.lines(question)).add(") as line");
        if (cursor != null) {
            after(sql, cursor);
        }
        sql.add("order by rank desc, key collate \"C\" limit ?", limit + 1);
        return Page.of(
                        database.read(connection -> sql.list(
                                connection,
                                row -> new Ranked(finder.line(question, row), row.count("rank"), row.text("key")))),
                        limit,
                        Ranked::cursor)
                .map(Ranked::line);
    }

    private Question question(Period period, @Nullable String site, Scope scope) {
        var now = time.now().atZone(time.zone());
        return new Question(period.soFar(now.toLocalDate()), site, scope, limits, now);
    }

    private static void after(Statement sql, String cursor) {
        var place = Cursor.decode(cursor, 2);
        try {
            long rank = Long.parseLong(place.get(0));
            var key = place.get(1);
            if (!Cursor.encode(rank, key).equals(cursor)) {
                throw new InvalidCursor();
            }
            sql.add("where rank < ? or (rank = ? and key collate \"C\" > ?)", rank, rank, key);
        } catch (NumberFormatException e) {
            throw new InvalidCursor();
        }
    }

    private record Ranked(ExceptionLine line, long rank, String key) {

        String cursor() {
            return Cursor.encode(rank, key);
        }
    }
}
