package cn.practice.reporting.figure.exceptions;

import cn.practice.kit.sql.Row;
import cn.practice.kit.sql.Statement;
import cn.practice.reporting.feed.LiveRows;
import cn.practice.reporting.figure.exceptions.ExceptionLine.Figures;
import cn.practice.reporting.figure.exceptions.ExceptionLine.Where;
import cn.practice.reporting.figure.exceptions.ExceptionLine.Who;
import cn.practice.reporting.query.Dimension;
import cn.practice.reporting.slice.reach.ReachMeasure;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Activities with more heads than are counted by one person alone, all counts of a channel together, so that a large one
 * is no smaller for being divided; and counts that wait to be checked.
 */
final class LargeHeadCounts implements Finder {

    private static final String COLUMNS = "key, pending, site, owner_site, team, activity, channel, count, persons,"
            + " account, maker, event_id, recorded_at";

    @Override
    public Statement lines(Question question) {
        var limits = question.limits();
        return Statement.of("with large as (select activity, channel, count(*) as count,"
                        + " cast(sum(amount) as bigint) as persons,"
                        + " (array_agg(event_id order by amount desc, event_id))[1] as event_id, " + Rows.ONE_PLACE
                        + " from")
                .add(question.facts(ReachMeasure.REACH))
                .add("group by activity, channel")
                .add(
                        "having sum(amount) > case channel when 'ON_SITE' then ? else ? end),",
                        limits.headsOnSite(),
                        limits.headsElsewhere())
                .add("standing as (select 'STANDING|' || activity || '|' || channel as key, false as pending, site,"
                        + " owner_site, team, cast(activity as text) as activity, channel, count, persons,"
                        + " told -> 'by' ->> 'subject' as account, told -> 'madeBy' ->> 'subject' as maker, event_id,"
                        + " recorded_at from large join " + LiveRows.EVENTS + " using (event_id) " + LiveRows.READ
                        + "),")
                .add(pending(question))
                .add("select persons as rank, " + COLUMNS + " from (select " + COLUMNS + " from standing union all")
                .add("select " + COLUMNS + " from waiting) as counted");
    }

    /** Those that were proposed and are neither counted nor rejected, whenever that was. */
    private static Statement pending(Question question) {
        return Statement.of("proposed as (select 'PENDING|' || event_id as key, true as pending, " + Rows.TOLD_PLACE
                        + ", told ->> 'activityId' as activity, coalesce(told ->> 'channel', '') as channel,"
                        + " 1 as count, coalesce(" + Rows.number("persons") + ", 0) as persons,"
                        + " cast(null as text) as account, told -> 'by' ->> 'subject' as maker, event_id, recorded_at,"
                        + " told ->> 'reachId' as reach from " + LiveRows.EVENTS + " " + LiveRows.READ)
                .add("where type = 'ReachProposed' and undecided is null and recorded_at < ?),", question.ends())
                .add("decided as (select id from " + LiveRows.EVENTS + " " + LiveRows.READ)
                .add(
                        "cross join lateral (values (told ->> 'reachId'), (right(told ->> 'evidenceRef', 36))) as reach (id)")
                .add("where type in ('ReachCounted', 'ReachRejected') and undecided is null")
                .add("and exists (select from proposed)),")
                .add("waiting as (select * from proposed")
                .add("where not exists (select from decided where id = reach)")
                .add(question.places())
                .add(")");
    }

    @Override
    public ExceptionLine line(Question question, Row row) throws SQLException {
        boolean pending = row.flag("pending");
        var activity = row.text("activity");
        var channel = row.text("channel");
        var event = row.id("event_id");
        var facts = question.factsOfDays(
                question.filter().with(Dimension.CHANNEL, channel), ReachMeasure.REACH, "activity", activity);
        return line(row, pending ? row.instant("recorded_at") : null, pending ? null : facts, event);
    }

    private static ExceptionLine line(Row row, @Nullable Instant at, @Nullable String facts, UUID event)
            throws SQLException {
        return new ExceptionLine(
                Who.account(row.textOrNull("account"), null, row.textOrNull("maker")),
                Where.of(row, row.text("activity"), row.text("channel")),
                null,
                at,
                null,
                null,
                null,
                new Figures(
                        row.count("count"),
                        null,
                        row.count("persons"),
                        null,
                        null,
                        facts == null ? Boolean.TRUE : null),
                facts,
                facts == null ? List.of(event) : List.of());
    }
}
