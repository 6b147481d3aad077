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
import org.jspecify.annotations.Nullable;

/** All attendances, read, locked and written in sets. */
@ApplicationScoped
public class Attendances {

    private final Sql sql;

    Attendances(Sql sql) {
        this.sql = sql;
    }

    /** Those of these people in these shifts that stand. */
    public Map<Presence, Attendance> of(Collection<Presence> asked) {
        return sql
                .list(
                        "select present.*, asked.shift_id as asked_shift"
                                + " from unnest(?::uuid[], ?::uuid[]) as asked (shift_id, volunteer_id),"
                                + " lateral (" + Attendance.SELECT + """
                                where t.shift_id = asked.shift_id and t.volunteer_id = asked.volunteer_id
                                  and t.reversed_at is null
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

    /** Whose attendances these are and when they came, not locked: who locks them locks their persons before. */
    public List<Known> known(Collection<UUID> ids) {
        return sql.list(
                "select id, volunteer_id, checked_in_at from attendance where id = any(?::uuid[])",
                row -> new Known(row.id("id"), row.id("volunteer_id"), row.instantOrNull("checked_in_at")),
                Column.of(ids));
    }

    /** What never changes of an attendance, and when its person came last. */
    public record Known(UUID id, UUID volunteerId, @Nullable Instant checkedInAt) {}

    /** Whose attendances of an activity stand, not locked. */
    public List<Known> standingOf(UUID activityId) {
        return sql.list(
                "select id, volunteer_id, checked_in_at from attendance where activity_id = ? and reversed_at is null",
                row -> new Known(row.id("id"), row.id("volunteer_id"), row.instantOrNull("checked_in_at")),
                activityId);
    }

    /** Those of a shift that were closed unseen. */
    public List<Attendance> closedUnseen(UUID shiftId) {
        return sql.list(
                Attendance.SELECT
                        + "where t.shift_id = ? and t.closed_at is not null and t.reversed_at is null order by t.id",
                Attendance::read,
                shiftId);
    }

    /** How often people came to an activity on a day. */
    public record Visits(UUID volunteerId, UUID activityId, LocalDate day) {}

    /** How often these people came lately, by activity and day; an id tells when an attendance began. */
    public Map<Visits, Integer> visits(Collection<UUID> volunteerIds, UUID since) {
        return sql
                .list(
                        """
                        select volunteer_id, activity_id, day, sum(pair)::int as pairs from attendance
                         where volunteer_id = any(?::uuid[]) and id > ? and evidence = 'CLOCKED'
                           and reversed_at is null
                         group by volunteer_id, activity_id, day""",
                        row -> Map.entry(
                                new Visits(row.id("volunteer_id"), row.id("activity_id"), row.day("day")),
                                row.number("pairs")),
                        Column.of(volunteerIds),
                        since)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Ends these unseen, whose persons and attendances are locked. */
    void close(List<Closing> all) {
        if (all.isEmpty()) {
            return;
        }
        sql.update(
                """
                update attendance t set closed_at = c.at, closed_why = c.why, sequence = t.sequence + 1
                  from unnest(?::uuid[], ?::timestamptz[], ?::text[]) as c (id, at, why)
                 where t.id = c.id""",
                Column.of(all, each -> each.attendance().id()),
                Column.of(all, each -> each.closed().at()),
                Column.of(all, each -> each.closed().why()));
    }

    /** An attendance and whether it is new. */
    public record Supplemented(Attendance attendance, boolean isNew) {}

    /** The attendance of somebody in a shift, locked: the one that was checked in, or a new one. */
    public Supplemented supplement(Presence presence, UUID activityId, ShiftRole role, LocalDate day, Instant at) {
        int added = sql.update("""
                insert into attendance (id, activity_id, shift_id, volunteer_id, role, evidence, day, recorded_at)
                values (?, ?, ?, ?, ?, 'SUPPLEMENTED', ?, ?) on conflict do nothing""", Ids.next(), activityId, presence.shiftId(), presence.volunteerId(), role, day, at);
        var attendance = sql.list(
                        """
                        select 1 from attendance where shift_id = ? and volunteer_id = ? and reversed_at is null
                           for update;""" + Attendance.SELECT
                                + "where t.shift_id = ? and t.volunteer_id = ? and t.reversed_at is null",
                        Attendance::read,
                        presence.shiftId(),
                        presence.volunteerId(),
                        presence.shiftId(),
                        presence.volunteerId())
                .getFirst();
        return new Supplemented(attendance, added == 1);
    }

    /** Notes that so many events more are told of a locked attendance. */
    public void number(UUID id, int events) {
        sql.update("update attendance set sequence = sequence + ? where id = ?", events, id);
    }

    /** Takes these back, whose persons and attendances are locked. */
    void reverse(Column ids, Instant at) {
        sql.update("update attendance set reversed_at = ?, sequence = sequence + 1 where id = any(?::uuid[])", at, ids);
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
