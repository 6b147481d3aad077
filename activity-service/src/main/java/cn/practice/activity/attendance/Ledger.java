package cn.practice.activity.attendance;

import cn.practice.activity.attendance.AttendanceEvent.MinutesCredited;
import cn.practice.activity.plan.Classification;
import cn.practice.kit.id.Ids;
import cn.practice.kit.kafka.Topics;
import cn.practice.kit.outbox.Outbox;
import cn.practice.kit.outbox.OutboxEntry;
import cn.practice.kit.sql.Column;
import cn.practice.kit.sql.Sql;
import cn.practice.kit.trace.Traces;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes credits and tells of attendances, each event with the next number of its attendance. */
@ApplicationScoped
class Ledger {

    private final Sql sql;
    private final Outbox outbox;
    private final InstantSource clock;

    Ledger(Sql sql, Outbox outbox, InstantSource clock) {
        this.sql = sql;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What is told of an attendance; its row is locked, or new in this transaction. */
    record Told(
            Attendance attendance,
            long sequence,
            AttendanceEvent event,
            @Nullable String trace) {

        private OutboxEntry entry() {
            return new OutboxEntry(
                    Topics.ATTENDANCES,
                    attendance.activityId().toString(),
                    attendance.id().toString(),
                    sequence,
                    event,
                    trace);
        }
    }

    /** Minutes of an attendance, told with this number. */
    record Credit(
            Attendance attendance,
            long sequence,
            Classification classification,
            int minutes,
            Evidence evidence,
            @Nullable String trace) {

        private Told told(UUID id) {
            return new Told(
                    attendance,
                    sequence,
                    new MinutesCredited(
                            id,
                            attendance.id(),
                            attendance.activityId(),
                            attendance.volunteerId(),
                            classification,
                            attendance.day(),
                            minutes,
                            evidence),
                    trace);
        }
    }

    void tell(Attendance attendance, long sequence, AttendanceEvent event) {
        tell(List.of(new Told(attendance, sequence, event, Traces.current())));
    }

    void tell(List<Told> events) {
        outbox.append(events.stream().map(Told::entry).toList());
    }

    void credit(Attendance attendance, long sequence, Classification classification, int minutes, Evidence evidence) {
        credit(List.of(new Credit(attendance, sequence, classification, minutes, evidence, Traces.current())));
    }

    void credit(List<Credit> credits) {
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
                Column.of(credits, each -> each.attendance.id()),
                Column.of(credits, Credit::minutes),
                Column.of(credits, Credit::evidence));
        var told = new ArrayList<Told>();
        for (int i = 0; i < ids.size(); i++) {
            told.add(credits.get(i).told(ids.get(i)));
        }
        tell(told);
    }
}
