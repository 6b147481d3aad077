package cn.practice.reporting.figure.exceptions;

import cn.practice.kit.sql.Row;
import cn.practice.kit.sql.Statement;
import cn.practice.reporting.feed.LiveRows;
import cn.practice.reporting.figure.exceptions.ExceptionLine.Figures;
import cn.practice.reporting.figure.exceptions.ExceptionLine.Where;
import cn.practice.reporting.figure.exceptions.ExceptionLine.Who;
import cn.practice.reporting.query.Dimension;
import java.sql.SQLException;

/** What was counted or taken back in months that had closed: minutes, head-counts and sessions, by who did it for whom. */
final class LateActs implements Finder {

    @Override
    public Statement lines(Question question) {
        return Statement.of("with late as (select measure, site, owner_site, team, amount,"
                        + " told -> 'by' ->> 'subject' as account, told -> 'madeBy' ->> 'subject' as maker from"
                        + " (select * from")
                .add(question.recordedFacts("'LATE_MINUTES'"))
                .add("union all select * from")
                .add(question.recordedFacts("'REACH', 'SESSIONS'"))
                .add(") as fact join " + LiveRows.EVENTS + " using (event_id) " + LiveRows.READ)
                .add("where " + Rows.says("late") + " and told ->> 'late' = 'true')")
                .add("select count(*) as rank, concat_ws('|', measure, owner_site, team, coalesce(account, ''),"
                        + " coalesce(maker, '')) as key, measure, owner_site, team, account, maker,")
                .add("case when min(site) = max(site) then min(site) else '' end as site,")
                .add(
                        "cast(sum(amount) as bigint) as amount from late group by measure, owner_site, team, account, maker");
    }

    @Override
    public ExceptionLine line(Question question, Row row) throws SQLException {
        var measure = row.text("measure");
        var account = row.textOrNull("account");
        var maker = row.textOrNull("maker");
        var filter = question.filterAt(row.text("site"), row.text("owner_site"))
                .with(Dimension.TEAM, Question.orNone(row.text("team")));
        return ExceptionLine.ofFacts(
                Who.account(account, null, maker),
                Where.of(row),
                Figures.of(measure, row.count("rank"), row.count("amount")),
                question.factsRecorded(
                        filter,
                        measure,
                        "late",
                        "true",
                        "by",
                        Question.orNone(account),
                        "madeBy",
                        Question.orNone(maker)));
    }
}
