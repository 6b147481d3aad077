package cn.practice.reporting.figure.facts;

import cn.practice.kit.sql.Statement;
import cn.practice.kit.time.CivilTime;
import cn.practice.reporting.feed.LiveRows;
import cn.practice.reporting.query.Dimension;
import cn.practice.reporting.query.Period;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which events facts are to be of.
 *
 * @param by the account of who did it, or {@link Dimension#NONE}
 * @param as the role that they acted under
 * @param madeBy the account of who claimed it, or {@link Dimension#NONE}
 * @param recorded the days on which it was recorded
 */
record Telling(
        @Nullable UUID event,
        @Nullable String type,
        @Nullable UUID activity,
        @Nullable UUID volunteer,
        @Nullable String by,
        @Nullable String as,
        @Nullable String madeBy,
        @Nullable Boolean late,
        Period recorded) {

    /** The condition over facts; starts with "and". */
    Statement condition(CivilTime time) {
        var sql = new Statement();
        if (event != null) {
            sql.add("and event_id = ?", event);
        }
        if (activity != null) {
            sql.add("and activity = ?", activity);
        }
        if (volunteer != null) {
            sql.add("and volunteer = ?", volunteer);
        }
        if (recorded.from() != null) {
            sql.add(
                    "and recorded_at >= ?",
                    recorded.from().atStartOfDay(time.zone()).toInstant());
        }
        if (recorded.to() != null) {
            sql.add(
                    "and recorded_at < ?",
                    recorded.to().plusDays(1).atStartOfDay(time.zone()).toInstant());
        }
        return sql.add(checked()).add(told());
    }

    /** Who checked whom is kept beside an event, so that it need not be read. */
    private Statement checked() {
        var sql = new Statement();
        if (isAccount(madeBy)) {
            sql.add(
                    "and event_id in (select event_id from " + LiveRows.EVENTS + " where made_by = cast(? as uuid)",
                    madeBy);
            if (isAccount(by)) {
                sql.add("and checked_by = cast(? as uuid)", by);
            }
            sql.add(")");
        }
        return sql;
    }

    private static boolean isAccount(@Nullable String value) {
        return value != null && !value.equals(Dimension.NONE);
    }

    /** The event is looked up fact by fact, and read only where it can tell what is asked for. */
    private Statement told() {
        var event = new Statement();
        var told = new Statement();
        if (type != null) {
            event.add("and event.type = ?", type);
        }
        if (!isAccount(madeBy)) {
            tells(event, told, "told -> 'by' ->> 'subject'", by);
            tells(event, told, "told -> 'madeBy' ->> 'subject'", madeBy);
        } else if (!isAccount(by)) {
            tells(event, told, "told -> 'by' ->> 'subject'", by);
        }
        tells(event, told, "told -> 'by' ->> 'role'", as);
        if (late != null) {
            told.add("and coalesce(told ->> 'late', 'false') = ?", late.toString());
        }
        if (event.isEmpty() && told.isEmpty()) {
            return told;
        }
        return Statement.of("and coalesce((select true from " + LiveRows.EVENTS + " " + LiveRows.READ)
                .add("where event.event_id = fact.event_id")
                .add(event)
                .add(told)
                .add("), false)");
    }

    private static void tells(Statement event, Statement told, String member, @Nullable String value) {
        if (value == null) {
            return;
        }
        if (value.equals(Dimension.NONE)) {
            told.add("and " + member + " is null");
        } else {
            event.add("and position(convert_to(?, 'UTF8') in event.body) > 0", value);
            told.add("and " + member + " = ?", value);
        }
    }
}
