package cn.practice.activity.attendance;

import cn.practice.activity.plan.ShiftRole;
import cn.practice.kit.id.Ids;
import cn.practice.kit.sql.Column;
import cn.practice.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** All attendances, read, locked and written in sets. */
@ApplicationScoped
public class Attendances {

    private final Sql sql;

    Attendances(Sql sql) {
        this.sql = sql;
    }

    /** Those of these people in these shifts. */
    public Map<Presence, Attendance> of(Collection<Presence> asked) {
        return sql
                .list(
                        "select present.*, asked.shift_id as asked_shift"
                                + " from unnest(?::uuid[], ?::uuid[]) as asked (shift_id, volunteer_id),"
                                + " lateral (" + Attendance.SELECT + """
                                where t.shift_id = asked.shift_id and t.volunteer_id = asked.volunteer_id
                                limit 1) as present""",
                        row -> Map.entry(
                                new Presence(row.id("asked_shift"), row.id("volunteer_id")), Attendance.read(row)),
                        Column.of(asked, Presence::shiftId),
                        Column.of(asked, Presence::volunteerId))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (same, again) -> same));
    }

    /** Locks them in id order, then reads them: a statement of its own sees what was committed before the locks were free. */
    public List<Attendance> lock(Collection<UUID> ids) {
        var column = Column.of(ids);
        return sql.list(
                "select 1 from attendance where id = any(?::uuid[]) order by id for update;" + Attendance.SELECT
                        + "where t.id = any(?::uuid[])",
                Attendance::read,
                column,
                column);
    }

    /**
     * Somebody who comes or leaves.
     *
     * @param attendance as it stands then
     * @param by the leader who says so
     */
    public record Clocking(Attendance attendance, UUID shiftId, Instant at, UUID by) {}

    /** Adds those who come; their places are locked, so nobody is there yet. */
    public void checkIn(List<Clocking> all, Method method) {
        int added = sql.update(
                """
                insert into attendance (id, activity_id, shift_id, volunteer_id, role, evidence, method, day,
                                        checked_in_at, checked_in_by, recorded_at)
                select id, activity_id, shift_id, volunteer_id, role, 'CLOCKED', ?, day, at, by, at
                  from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::date[], ?::timestamptz[],
                              ?::uuid[]) as c (id, activity_id, shift_id, volunteer_id, role, day, at, by)
                on conflict do nothing""",
                method,
                Column.of(all, each -> each.attendance().id()),
                Column.of(all, each -> each.attendance().activityId()),
                Column.of(all, Clocking::shiftId),
                Column.of(all, each -> each.attendance().volunteerId()),
                Column.of(all, each -> each.attendance().role()),
                Column.of(all, each -> each.attendance().day()),
                Column.of(all, Clocking::at),
                Column.of(all, Clocking::by));
        if (added != all.size()) {
            throw new IllegalStateException("somebody was checked in whose place was locked");
        }
    }

    /** Notes that these leave, whose attendances are locked. */
    public void checkOut(List<Clocking> all) {
        sql.update(
                """
                update attendance t set checked_out_at = c.at, checked_out_by = c.by, sequence = c.sequence
                  from unnest(?::uuid[], ?::timestamptz[], ?::uuid[], ?::int8[]) as c (id, at, by, sequence)
                 where t.id = c.id""",
                Column.of(all, each -> each.attendance().id()),
                Column.of(all, Clocking::at),
                Column.of(all, Clocking::by),
                Column.of(all, each -> each.attendance().sequence()));
    }

    /** An attendance and whether it is new. */
    public record Supplemented(Attendance attendance, boolean isNew) {}

    /** The attendance of somebody in a shift, locked: the one that was checked in, or a new one. */
    public Supplemented supplement(Presence presence, UUID activityId, ShiftRole role, LocalDate day, Instant at) {
        int added = sql.update("""
                insert into attendance (id, activity_id, shift_id, volunteer_id, role, evidence, day, recorded_at)
                values (?, ?, ?, ?, ?, 'SUPPLEMENTED', ?, ?) on conflict do nothing""", Ids.next(), activityId, presence.shiftId(), presence.volunteerId(), role, day, at);
        var attendance = sql.list(
                        "select 1 from attendance where shift_id = ? and volunteer_id = ? for update;"
                                + Attendance.SELECT + "where t.shift_id = ? and t.volunteer_id = ?",
                        Attendance::read,
                        presence.shiftId(),
                        presence.volunteerId(),
                        presence.shiftId(),
                        presence.volunteerId())
                .getFirst();
        return new Supplemented(attendance, added == 1);
    }

    /** The number of the next event of a locked attendance. */
    public long nextSequence(UUID id) {
        return sql.list(
                        "update attendance set sequence = sequence + 1 where id = ? returning sequence",
                        row -> row.count("sequence"),
                        id)
                .getFirst();
    }

    /** Takes over attendances of activities that are imported. */
    public void importPast(List<ImportedAttendance> all, Instant at) {
        if (all.isEmpty()) {
            return;
        }
        sql.update(
                """
                insert into attendance (id, activity_id, volunteer_id, role, day, sequence, evidence, recorded_at)
                select i.*, 'IMPORTED', ?
                  from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::date[], ?::bigint[]) as i""",
                at,
                Column.of(all, ImportedAttendance::id),
                Column.of(all, ImportedAttendance::activityId),
                Column.of(all, ImportedAttendance::volunteerId),
                Column.of(all, ImportedAttendance::role),
                Column.of(all, ImportedAttendance::day),
                Column.of(all, ImportedAttendance::sequence));
    }
}
