package cn.practice.activity.attendance;

import cn.practice.activity.attendance.Attendance.Source.Clocked;
import cn.practice.kit.sql.Column;
import cn.practice.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Who comes and who leaves, as it is written of all of them at once; attendances are locked by then, or new. */
@ApplicationScoped
public class Clockings {

    private final Sql sql;

    Clockings(Sql sql) {
        this.sql = sql;
    }

    /**
     * Somebody who comes or leaves.
     *
     * @param attendance as it stands then
     * @param source the same as its source
     */
    public record Clocking(Attendance attendance, Clocked source) {

        UUID id() {
            return attendance.id();
        }

        UUID volunteerId() {
            return attendance.volunteerId();
        }

        private Attendance.Clocking out() {
            return Objects.requireNonNull(source.out());
        }
    }

    /** Adds those who come for the first time; their places are locked, so nobody is there yet. */
    public void checkIn(List<Clocking> all) {
        if (all.isEmpty()) {
            return;
        }
        int added = sql.update(
                """
                insert into attendance (id, activity_id, shift_id, volunteer_id, role, evidence, method, day,
                                        checked_in_at, checked_in_by, checked_in_role, checked_in_site,
                                        checked_in_team, recorded_at)
                select id, activity_id, shift_id, volunteer_id, role, 'CLOCKED', method, day, at, by, as_role, as_site,
                       as_team, at
                  from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::date[],
                              ?::timestamptz[], ?::uuid[], ?::text[], ?::text[], ?::uuid[])
                       as c (id, activity_id, shift_id, volunteer_id, role, method, day, at, by, as_role, as_site,
                             as_team)
                on conflict do nothing""",
                Column.of(all, Clocking::id),
                Column.of(all, each -> each.attendance().activityId()),
                Column.of(all, each -> each.source().shiftId()),
                Column.of(all, Clocking::volunteerId),
                Column.of(all, each -> each.attendance().role()),
                Column.of(all, each -> each.source().method()),
                Column.of(all, each -> each.attendance().day()),
                Column.of(all, each -> each.source().in().at()),
                Column.of(all, each -> each.source().in().by().subject()),
                Column.of(all, each -> each.source().in().by().role()),
                Column.of(all, each -> each.source().in().by().siteCode()),
                Column.of(all, each -> each.source().in().by().teamId()));
        if (added != all.size()) {
            throw new IllegalStateException("somebody was checked in whose place was locked");
        }
    }

    /** Notes that these come back, whose attendances are locked; the pairs of before are kept. */
    public void comeBack(List<Clocking> all) {
        if (all.isEmpty()) {
            return;
        }
        var ids = Column.of(all, Clocking::id);
        sql.update("""
                insert into earlier_pair
                select id, pair, checked_in_at, checked_in_by, checked_out_at, checked_out_by
                  from attendance where id = any(?::uuid[])""", ids);
        sql.update(
                """
                update attendance t
                   set pair = c.pair, checked_in_at = c.at, checked_in_by = c.by, checked_in_role = c.as_role,
                       checked_in_site = c.as_site, checked_in_team = c.as_team, checked_out_at = null,
                       checked_out_by = null, checked_out_role = null, checked_out_site = null,
                       checked_out_team = null, sequence = c.sequence
                  from unnest(?::uuid[], ?::int4[], ?::timestamptz[], ?::uuid[], ?::text[], ?::text[], ?::uuid[],
                              ?::int8[]) as c (id, pair, at, by, as_role, as_site, as_team, sequence)
                 where t.id = c.id""",
                ids,
                Column.of(all, each -> each.source().pair()),
                Column.of(all, each -> each.source().in().at()),
                Column.of(all, each -> each.source().in().by().subject()),
                Column.of(all, each -> each.source().in().by().role()),
                Column.of(all, each -> each.source().in().by().siteCode()),
                Column.of(all, each -> each.source().in().by().teamId()),
                Column.of(all, each -> each.attendance().sequence()));
    }

    /** Notes that these leave, whose attendances are locked. */
    void checkOut(List<Clocking> all) {
        sql.update(
                """
                update attendance t
                   set checked_out_at = c.at, checked_out_by = c.by, checked_out_role = c.as_role,
                       checked_out_site = c.as_site, checked_out_team = c.as_team, sequence = c.sequence
                  from unnest(?::uuid[], ?::timestamptz[], ?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::int8[])
                       as c (id, at, by, as_role, as_site, as_team, sequence)
                 where t.id = c.id""",
                Column.of(all, Clocking::id),
                Column.of(all, each -> each.out().at()),
                Column.of(all, each -> each.out().by().subject()),
                Column.of(all, each -> each.out().by().role()),
                Column.of(all, each -> each.out().by().siteCode()),
                Column.of(all, each -> each.out().by().teamId()),
                Column.of(all, each -> each.attendance().sequence()));
    }
}
