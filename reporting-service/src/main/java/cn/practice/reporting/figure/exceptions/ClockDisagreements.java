package cn.practice.reporting.figure.exceptions;

import cn.practice.kit.sql.Row;
import cn.practice.kit.sql.Statement;
import cn.practice.reporting.feed.LiveRows;
import cn.practice.reporting.figure.exceptions.ExceptionLine.Figures;
import cn.practice.reporting.figure.exceptions.ExceptionLine.Where;
import cn.practice.reporting.figure.exceptions.ExceptionLine.Who;
import java.sql.SQLException;
import java.util.List;

/** Events that the log took down later than an outage explains, or before they say that they happened. */
final class ClockDisagreements implements Finder {

    /** As the index has it; the limit is one of those of whoever asks. */
    private static final String APART =
            "and logged_at - recorded_at not between interval '-1 minute' and interval '10 minutes'";

    @Override
    public Statement lines(Question question) {
        return Statement.of(
                        "select * from (select abs(cast(extract(epoch from logged_at - recorded_at) as bigint)) as rank,"
                                + " cast(event_id as text) as key, event_id, type, recorded_at, logged_at,"
                                + " told -> 'by' ->> 'subject' as account, told -> 'by' ->> 'role' as role, "
                                + Rows.TOLD_PLACE)
                .add("from " + LiveRows.EVENTS + " " + LiveRows.READ + " where true " + APART)
                .add(question.recorded())
                .add(
                        "and (logged_at < recorded_at or extract(epoch from logged_at - recorded_at) > ?)",
                        question.limits().clockGap().toSeconds())
                .add(") as apart where true")
                .add(question.places());
    }

    @Override
    public ExceptionLine line(Question question, Row row) throws SQLException {
        var event = row.id("event_id");
        return new ExceptionLine(
                Who.account(row.textOrNull("account"), row.textOrNull("role"), null),
                Where.of(row),
                null,
                row.instant("recorded_at"),
                row.instant("logged_at"),
                row.text("type"),
                null,
                Figures.count(1),
                Question.facts(null, "event", event.toString()),
                List.of(event));
    }
}
