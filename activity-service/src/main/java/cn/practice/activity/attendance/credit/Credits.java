package cn.practice.activity.attendance.credit;

import cn.practice.activity.attendance.Attendance;
import cn.practice.activity.attendance.AttendanceEvent.MinutesCredited;
import cn.practice.activity.attendance.Ground;
import cn.practice.activity.attendance.Presence;
import cn.practice.activity.plan.Classification;
import cn.practice.kit.id.Ids;
import cn.practice.kit.identity.By;
import cn.practice.kit.outbox.Outbox;
import cn.practice.kit.outbox.OutboxEntry;
import cn.practice.kit.sql.Column;
import cn.practice.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All credits of minutes, which are never overwritten: a correction is a reversal and a new credit. */
@ApplicationScoped
public class Credits {

    private final Sql sql;
    private final Outbox outbox;
    private final InstantSource clock;

    Credits(Sql sql, Outbox outbox, InstantSource clock) {
        this.sql = sql;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Minutes of an attendance whose row is locked, or new in this transaction; told with this number. */
    public record Credit(
            Attendance attendance,
            long sequence,
            Classification classification,
            int minutes,
            Ground ground,
            By by,
            @Nullable String trace) {

        private OutboxEntry entry(UUID id) {
            var event = new MinutesCredited(
                    id,
                    attendance.id(),
                    attendance.activityId(),
                    attendance.volunteerId(),
                    classification,
                    attendance.day(),
                    minutes,
                    ground);
            return attendance.entry(sequence, event, by, trace);
        }
    }

    /** Credits minutes and tells of them. */
    public void credit(List<Credit> credits) {
        if (credits.isEmpty()) {
            return;
        }
        var ids = credits.stream().map(each -> Ids.next()).toList();
        sql.update(
                """
                insert into credit (id, attendance_id, minutes, evidence, credited_at)
                select id, attendance_id, minutes, evidence, ?
                  from unnest(?::uuid[], ?::uuid[], ?::int4[], ?::text[]) as c (id, attendance_id, minutes, evidence)""",
                clock.instant(),
                Column.of(ids),
                Column.of(credits, each -> each.attendance().id()),
                Column.of(credits, Credit::minutes),
                Column.of(credits, each -> each.ground().evidence()));
        var told = new ArrayList<OutboxEntry>();
        for (int i = 0; i < ids.size(); i++) {
            told.add(credits.get(i).entry(ids.get(i)));
        }
        outbox.append(told);
    }

    /** Whether minutes of this person in this shift stand that come from check-in and check-out. */
    public boolean isClocked(Presence presence) {
        return sql.exists("""
                select 1 from attendance t join credit c on c.attendance_id = t.id and c.reversal_id is null
                 where t.shift_id = ? and t.volunteer_id = ? and c.evidence like 'CLOCKED%'""", presence.shiftId(), presence.volunteerId());
    }

    /** Takes over credits of attendances that are imported. */
    public void importPast(List<ImportedCredit> all, Instant at) {
        if (all.isEmpty()) {
            return;
        }
        sql.update(
                """
                insert into credit (id, attendance_id, minutes, evidence, credited_at)
                select i.*, 'IMPORTED', ? from unnest(?::uuid[], ?::uuid[], ?::int[]) as i""",
                at,
                Column.of(all, ImportedCredit::id),
                Column.of(all, ImportedCredit::attendanceId),
                Column.of(all, ImportedCredit::minutes));
    }
}
