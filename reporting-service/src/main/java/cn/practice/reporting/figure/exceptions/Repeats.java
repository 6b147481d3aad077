package cn.practice.reporting.figure.exceptions;

import cn.practice.kit.sql.Row;
import cn.practice.kit.sql.Statement;
import cn.practice.reporting.feed.LiveRows;
import cn.practice.reporting.figure.exceptions.ExceptionLine.Figures;
import cn.practice.reporting.figure.exceptions.ExceptionLine.Where;
import cn.practice.reporting.figure.exceptions.ExceptionLine.Who;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was claimed again after somebody had rejected it: minutes of the same person and shift, heads of the same audience
 * and channel of an activity, the same paper; also minutes that were rejected and came in by an import for the same day.
 */
final class Repeats implements Finder {

    private static final String SHIFT = "(case when type in ('ReviewProposed', 'ReviewRejected', 'SupplementMade',"
            + " 'SupplementRejected') then 'SHIFT|' || volunteer || '|' || shift end)";

    private static final String HEADS = "(case when type in ('ReachCounted', 'ReachProposed', 'ReachRejected') then"
            + " 'HEADS|' || activity || '|' || audience || '|' || channel end)";

    private static final String DIGEST = "(case type when 'ImportProposed' then 'DIGEST|' || digest end)";

    private static final String PAPER =
            "(case type when 'ImportProposed' then 'PAPER|' || site || '|' || document end)";

    private static final String ABOUT =
            "cross join lateral (values " + SHIFT + ", " + HEADS + ", " + DIGEST + ", " + PAPER + ") as about (matter)";

    private static final String EVENTS = "select event_id, recorded_at, type, told ->> 'volunteerId' as volunteer,"
            + " told ->> 'shiftId' as shift, told ->> 'activityId' as activity, told ->> 'audience' as audience,"
            + " told ->> 'channel' as channel, told ->> 'importId' as import, told ->> 'evidenceDigest' as digest,"
            + " told ->> 'siteCode' as site, (told ->> 'documentKind') || '|' || (told ->> 'documentDay') as document,"
            + " told ->> 'day' as day, coalesce(told ->> 'supplementId', told ->> 'reviewId') as claimed,"
            + " told -> 'by' ->> 'subject' as account, told -> 'madeBy' is not null as checked from " + LiveRows.EVENTS
            + " "
            + LiveRows.READ + " where undecided is null and type in ";

    private static final String REJECTIONS =
            EVENTS + "('ImportRejected', 'ReachRejected', 'ReviewRejected', 'SupplementRejected')";

    /** Heads are counted everywhere, and looked at only where some were rejected. */
    private static final String CLAIMS = EVENTS
            + "('ImportProposed', 'ReachCounted', 'ReachProposed', 'ReviewProposed', 'SupplementMade')"
            + " and (type <> 'ReachCounted' or exists (select from rejection where type = 'ReachRejected'))";

    /** What a rejection is about: of an import, what its proposal was about. */
    private static final String REJECTED = "select event_id, recorded_at, account, matter from rejection " + ABOUT
            + " where matter is not null union all select event_id, recorded_at, account, matter from"
            + " (select rejection.event_id, rejection.recorded_at, rejection.account, made.type, made.volunteer,"
            + " made.shift, made.activity, made.audience, made.channel, made.digest, made.site, made.document"
            + " from rejection join made using (import) where rejection.type = 'ImportRejected') as its " + ABOUT
            + " where matter is not null";

    /** Whose minutes of which day were rejected. */
    private static final String DAYS =
            "select rejection.event_id, rejection.recorded_at, rejection.account, made.volunteer,"
                    + " case when pg_input_is_valid(made.day, 'date') then cast(made.day as date) end as day"
                    + " from rejection join made using (claimed)";

    @Override
    public Statement lines(Question question) {
        return Statement.of("with rejection as (" + REJECTIONS + "), made as (" + CLAIMS + "),")
                .add("rejected as (" + REJECTED + "), rejected_day as (" + DAYS + "), again as (")
                .add(claimed(question))
                .add("union")
                .add(imported(question))
                .add(
                        "), repeated as (select event_id, count(*) as count,"
                                + " (array_agg(rejection order by at desc, rejection))[1] as rejection,"
                                + " (array_agg(checker order by at desc, rejection))[1] as checker from again group by event_id)")
                .add("select * from (select cast(extract(epoch from recorded_at) * 1000000 as bigint) as rank,"
                        + " cast(event_id as text) as key, event_id, rejection, count, checker, recorded_at, type,"
                        + " coalesce(told -> 'madeBy' ->> 'subject', told -> 'by' ->> 'subject') as maker,"
                        + " told ->> 'volunteerId' as volunteer, told ->> 'activityId' as activity,"
                        + " told ->> 'audience' as audience, told ->> 'channel' as channel, "
                        + Rows.number("minutes") + " as minutes, " + Rows.number("persons") + " as persons, "
                        + Rows.TOLD_PLACE)
                .add("from repeated join " + LiveRows.EVENTS + " using (event_id) " + LiveRows.READ
                        + ") as line where true")
                .add(question.places());
    }

    /** Claims, and heads that nobody had to check; those that were checked were claimed before. */
    private static Statement claimed(Question question) {
        return Statement.of("select made.event_id, rejected.event_id as rejection, rejected.recorded_at as at,"
                        + " rejected.account as checker from (select * from made")
                .add("where (type <> 'ReachCounted' or not checked)")
                .add(question.recorded())
                .add(") as made " + ABOUT + " join rejected using (matter)")
                .add("where made.recorded_at > rejected.recorded_at");
    }

    private static Statement imported(Question question) {
        return Statement.of("select fact.event_id, rejected_day.event_id, rejected_day.recorded_at,"
                        + " rejected_day.account from")
                .add("(select event_id, volunteer, day, recorded_at from " + LiveRows.FACTS)
                .add("where measure = 'SERVICE_MINUTES' and evidence = 'IMPORTED' and amount > 0")
                .add("and day in (select day from rejected_day)")
                .add(question.recorded())
                .add(") as fact join rejected_day on rejected_day.day = fact.day and rejected_day.volunteer"
                        + " = cast(fact.volunteer as text) and fact.recorded_at > rejected_day.recorded_at");
    }

    @Override
    public ExceptionLine line(Question question, Row row) throws SQLException {
        var activity = row.textOrNull("activity");
        return new ExceptionLine(
                new Who(
                        null,
                        null,
                        row.textOrNull("maker"),
                        row.textOrNull("checker"),
                        null,
                        null,
                        row.textOrNull("volunteer")),
                Where.of(row, activity, row.textOrNull("channel")),
                null,
                row.instant("recorded_at"),
                null,
                row.text("type"),
                null,
                new Figures(
                        row.count("count"), row.countOrNull("minutes"), row.countOrNull("persons"), null, null, null),
                cameOfIt(row, activity),
                List.of(row.id("event_id"), row.id("rejection")));
    }

    /** What was counted of it in the end, by this claim or another. */
    private static @Nullable String cameOfIt(Row row, @Nullable String activity) throws SQLException {
        var type = row.text("type");
        if (type.equals("MinutesCredited")) {
            return Question.facts("SERVICE_MINUTES", "event", row.text("key"));
        }
        if (activity == null) {
            return null;
        }
        return type.startsWith("Reach")
                ? Question.facts(
                        "REACH", "audience", row.text("audience"), "channel", row.text("channel"), "activity", activity)
                : Question.facts("SERVICE_MINUTES", "activity", activity, "volunteer", row.text("volunteer"));
    }
}
