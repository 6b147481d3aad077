package cn.practice.reporting.figure.exceptions;

import cn.practice.reporting.feed.LiveRows;

/** Pieces of SQL that several kinds of exceptions ask with. */
final class Rows {

    /** Site, owner and team of many rows: empty where they are several. */
    static final String ONE_PLACE = one("site") + ", " + one("owner_site") + ", " + one("team");

    /** Site, owner and team that an event tells. */
    static final String TOLD_PLACE =
            "coalesce(told -> 'classification' ->> 'siteCode', told ->> 'siteCode', '') as site,"
                    + " coalesce(told -> 'classification' ->> 'ownerSiteCode', told ->> 'siteCode', '') as owner_site,"
                    + " coalesce(told -> 'classification' ->> 'teamId', '') as team";

    /**
     * Every appointment that was ever made: who holds it since when, who made it, and whether it has ended. Those of
     * before were stated once more, with what their own events did not tell.
     */
    static final String APPOINTMENTS = """
            select told ->> 'appointmentId' as id, max(told ->> 'subject') as subject,
                max(told ->> 'volunteerId') as volunteer, max(told ->> 'role') as role,
                max(told ->> 'siteCode') as site_code, max(told ->> 'teamId') as team_id,
                max(case type when 'Appointed' then told -> 'by' ->> 'subject'
                    when 'AppointmentStated' then told ->> 'appointedBy' end) as appointed_by,
                min(case when pg_input_is_valid(told ->> 'appointedAt', 'timestamptz')
                    then cast(told ->> 'appointedAt' as timestamptz) else recorded_at end)
                    filter (where type <> 'AppointmentRevoked') as since,
                bool_or(type = 'AppointmentRevoked' or told ->> 'revokedAt' is not null) as ended
            from\s""" + LiveRows.EVENTS + " " + LiveRows.READ + """
             where type in ('Appointed', 'AppointmentRevoked', 'AppointmentStated') and undecided is null
            group by 1""";

    private Rows() {}

    private static String one(String column) {
        return "case when min(%1$s) = max(%1$s) then min(%1$s) else '' end as %1$s".formatted(column);
    }

    /** Whether the words of an event have this one at all, which is found out without reading it. */
    static String says(String word) {
        return "position(cast('" + word + "' as bytea) in event.body) > 0";
    }

    /** A number that an event tells, null where it is none. */
    static String number(String member) {
        return "case when jsonb_typeof(told -> '%1$s') = 'number' then cast(least(cast(told ->> '%1$s' as numeric), 1e15) as bigint) end"
                .formatted(member);
    }
}
