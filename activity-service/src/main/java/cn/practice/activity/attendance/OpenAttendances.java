package cn.practice.activity.attendance;

import cn.practice.activity.attendance.Clockings.Clocking;
import cn.practice.kit.sql.Column;
import cn.practice.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who is at work now: nobody in two places. Listeners are not checked out, so they are not among them. */
@ApplicationScoped
public class OpenAttendances {

    private final Sql sql;
    private final Attendances attendances;
    private final Clockings clockings;

    OpenAttendances(Sql sql, Attendances attendances, Clockings clockings) {
        this.sql = sql;
        this.attendances = attendances;
        this.clockings = clockings;
    }

    /** Those of these people, by person, locked; the people are locked already. */
    public Map<UUID, Attendance> lock(Collection<UUID> volunteerIds) {
        var ids = sql.list(
                "select attendance_id from open_attendance where volunteer_id = any(?::uuid[])",
                row -> row.id("attendance_id"),
                Column.of(volunteerIds));
        return ids.isEmpty()
                ? Map.of()
                : attendances.lock(ids).stream()
                        .collect(Collectors.toMap(Attendance::volunteerId, Function.identity()));
    }

    /** Somebody who comes, and how long they may be checked out. */
    public record Opening(Clocking clocking, Instant until) {}

    /** Begins these. */
    public void begin(List<Opening> all) {
        if (all.isEmpty()) {
            return;
        }
        sql.update(
                """
                insert into open_attendance (volunteer_id, attendance_id, shift_id, closes_at)
                select * from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::timestamptz[])""",
                Column.of(all, each -> each.clocking().volunteerId()),
                Column.of(all, each -> each.clocking().id()),
                Column.of(all, each -> each.clocking().source().shiftId()),
                Column.of(all, Opening::until));
    }

    /** Ends these: their people have left. */
    public void end(List<Clocking> all) {
        clockings.checkOut(all);
        remove(Column.of(all, Clocking::volunteerId), Column.of(all, Clocking::id));
    }

    /** Ends these unseen; people and attendances are locked. */
    public void close(List<Closing> all) {
        if (all.isEmpty()) {
            return;
        }
        var ids = Column.of(all, each -> each.attendance().id());
        attendances.close(all);
        remove(Column.of(all, each -> each.attendance().volunteerId()), ids);
        sql.update("delete from attendance_to_close where attendance_id = any(?::uuid[])", ids);
    }

    /** Takes these back, open or not; people and attendances are locked. */
    public void reverse(List<Attendance> all, Instant at) {
        var ids = Column.of(all, Attendance::id);
        attendances.reverse(ids, at);
        remove(Column.of(all, Attendance::volunteerId), ids);
        sql.update("delete from attendance_to_close where attendance_id = any(?::uuid[])", ids);
    }

    private void remove(Column persons, Column ids) {
        sql.update(
                "delete from open_attendance where volunteer_id = any(?::uuid[]) and attendance_id = any(?::uuid[])",
                persons,
                ids);
    }

    /**
     * Those that are to be closed unseen and why: the time is over, the person is barred, or others came later.
     *
     * @param madeBefore the id before which one was made whose time may be over
     */
    public Map<UUID, ClosedWhy> due(Instant now, UUID madeBefore, int most) {
        return sql
                .list(
                        """
                        select o.attendance_id, case when v.id is null then 'CHECK_OUT_LIMIT' else 'SUSPENDED' end as why
                          from open_attendance o left join barred_volunteer v on v.id = o.volunteer_id
                         where (o.closes_at <= ? and o.attendance_id < ?) or v.id is not null
                        union all
                        select attendance_id, 'OPENED_LATER' from attendance_to_close limit ?""",
                        row -> Map.entry(row.id("attendance_id"), row.constant(ClosedWhy.class, "why")),
                        now,
                        madeBefore,
                        most)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first));
    }
}
