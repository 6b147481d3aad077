package cn.practice.reporting.figure.exceptions;

import cn.practice.kit.sql.Row;
import cn.practice.kit.sql.Statement;
import cn.practice.reporting.feed.LiveRows;
import cn.practice.reporting.figure.exceptions.ExceptionLine.Figures;
import cn.practice.reporting.figure.exceptions.ExceptionLine.Where;
import cn.practice.reporting.figure.exceptions.ExceptionLine.Who;
import java.sql.SQLException;

/**
 * Places that somebody took for others, as leader, staff or administrator; not where those had asked for it themselves,
 * and not for the person whose account it is.
 */
final class SignUpsForOthers implements Finder {

    private static final String ACTED = "(" + Rows.says("TEAM_LEADER") + " or " + Rows.says("SITE_STAFF") + " or "
            + Rows.says("DISTRICT_ADMIN") + ")";

    private static final String THEMSELVES = "coalesce((select bool_or(told ->> 'subject' = acted.account) from "
            + LiveRows.EVENTS + " " + LiveRows.READ
            + " where event.subject = acted.volunteer and event.type in ('AccountLinked', 'VolunteerRegistered')), false)";

    private static final String ASKED = "coalesce((select bool_or(told -> 'by' ->> 'role' is null) from "
            + LiveRows.EVENTS + " " + LiveRows.READ
            + " where event.subject = acted.shift and event.type = 'SignUpSubmitted'"
            + " and told ->> 'signUpId' = acted.sign_up), false)";

    @Override
    public Statement lines(Question question) {
        return Statement.of("with acted as materialized (select measure, event.type, site, owner_site, team,"
                        + " event.subject as shift, told ->> 'signUpId' as sign_up, told ->> 'volunteerId' as volunteer,"
                        + " told -> 'by' ->> 'subject' as account, told -> 'by' ->> 'role' as role from")
                .add(question.recordedFacts("'SIGN_UPS', 'WAITLIST'"))
                .add("join " + LiveRows.EVENTS + " using (event_id) " + LiveRows.READ)
                .add("where event.type in ('SignUpConfirmed', 'SignUpWaitlisted') and " + ACTED)
                .add("and told -> 'by' ->> 'role' is not null and told -> 'by' ->> 'subject' is not null)")
                .add(
                        "select count(*) as rank, concat_ws('|', measure, account, role) as key, measure, type, account, role,")
                .add(Rows.ONE_PLACE)
                .add("from acted where not " + THEMSELVES + " and not " + ASKED)
                .add("group by measure, type, account, role");
    }

    @Override
    public ExceptionLine line(Question question, Row row) throws SQLException {
        var account = row.text("account");
        var role = row.text("role");
        var type = row.text("type");
        return ExceptionLine.ofFacts(
                Who.account(account, role, null),
                Where.of(row),
                Figures.count(row.count("rank")),
                question.factsRecorded(
                        question.filter(), row.text("measure"), "type", type, "by", account, "as", role));
    }
}
