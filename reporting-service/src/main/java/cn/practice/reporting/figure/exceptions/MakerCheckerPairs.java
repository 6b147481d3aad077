package cn.practice.reporting.figure.exceptions;

import cn.practice.kit.sql.Row;
import cn.practice.kit.sql.Statement;
import cn.practice.reporting.feed.LiveRows;
import cn.practice.reporting.figure.exceptions.ExceptionLine.Figures;
import cn.practice.reporting.figure.exceptions.ExceptionLine.Where;
import cn.practice.reporting.figure.exceptions.ExceptionLine.Who;
import java.sql.SQLException;

/** Minutes and head-counts that one person claimed and another agreed to, and how much of the claims of the one that is. */
final class MakerCheckerPairs implements Finder {

    @Override
    public Statement lines(Question question) {
        return Statement.of("with appointment as (" + Rows.APPOINTMENTS + "), checked as (select measure,"
                        + " cast(made_by as text) as maker, cast(checked_by as text) as checker,"
                        + " count(*) as count, cast(sum(amount) as bigint) as amount, " + Rows.ONE_PLACE + " from")
                .add(question.recordedFacts("'SERVICE_MINUTES', 'REACH'"))
                .add("join (select event_id, made_by, checked_by from " + LiveRows.EVENTS
                        + " where made_by is not null")
                .add(question.recorded())
                .add(") as event using (event_id) group by 1, 2, 3), pair as (select *,")
                .add("cast(100 * count / sum(count) over (partition by measure, maker) as int) as share,")
                .add("exists (select from appointment where subject = maker and appointed_by = checker) as appointed")
                .add("from checked)")
                .add("select count as rank, concat_ws('|', measure, maker, checker) as key, * from pair")
                .add("where count >= ? or appointed", question.limits().pairActs());
    }

    @Override
    public ExceptionLine line(Question question, Row row) throws SQLException {
        var measure = row.text("measure");
        var maker = row.text("maker");
        var checker = row.text("checker");
        return ExceptionLine.ofFacts(
                Who.pair(maker, checker, row.flag("appointed")),
                Where.of(row),
                Figures.of(measure, row.count("count"), row.count("amount")).withShare(row.number("share")),
                question.factsRecorded(question.filter(), measure, "madeBy", maker, "by", checker));
    }
}
