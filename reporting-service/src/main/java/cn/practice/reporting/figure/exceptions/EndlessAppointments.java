package cn.practice.reporting.figure.exceptions;

import cn.practice.kit.sql.Row;
import cn.practice.kit.sql.Statement;
import cn.practice.reporting.copies.Tree;
import cn.practice.reporting.figure.exceptions.ExceptionLine.Figures;
import cn.practice.reporting.figure.exceptions.ExceptionLine.Where;
import cn.practice.reporting.figure.exceptions.ExceptionLine.Who;
import java.sql.SQLException;
import java.util.List;

/** Appointments that stand today, for longer than anybody should act without being looked at; the period is not asked. */
final class EndlessAppointments implements Finder {

    @Override
    public Statement lines(Question question) {
        return Statement.of("with appointment as (" + Rows.APPOINTMENTS + "), placed as (select id, subject, volunteer,"
                        + " role, appointed_by, since, ended, team_id as team,"
                        + " coalesce(site_code, place.site, '') as site, coalesce(site_code, place.site, '') as owner_site"
                        + " from appointment left join (" + Tree.TEAMS + ") as place on place.team = team_id)")
                .add("select cast(-extract(epoch from since) as bigint) as rank, id as key, * from placed")
                .add(
                        "where not ended and since < ?",
                        question.now()
                                .minusMonths(question.limits().appointmentMonths())
                                .toInstant())
                .add(question.places());
    }

    @Override
    public ExceptionLine line(Question question, Row row) throws SQLException {
        var account = row.text("subject");
        var role = row.text("role");
        return new ExceptionLine(
                new Who(account, role, null, null, row.textOrNull("appointed_by"), null, row.textOrNull("volunteer")),
                Where.of(row),
                null,
                row.instant("since"),
                null,
                null,
                null,
                Figures.count(1),
                Question.facts(null, "by", account, "as", role),
                List.of());
    }
}
