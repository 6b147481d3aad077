package cn.practice.activity.attendance;

import cn.practice.kit.sql.Column;
import cn.practice.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** All attendances, read and locked in sets. */
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
