package cn.practice.activity.attendance;

import cn.practice.activity.activity.Classification;
import cn.practice.activity.attendance.AttendanceEvent.MinutesCredited;
import cn.practice.activity.sql.Sql;
import cn.practice.kit.id.Ids;
import cn.practice.kit.kafka.Topics;
import cn.practice.kit.outbox.Outbox;
import cn.practice.kit.outbox.OutboxEntry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;

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

    /** The attendance's row is locked, or new in this transaction. */
    void tell(Attendance attendance, long sequence, AttendanceEvent event) {
        outbox.append(new OutboxEntry(
                Topics.ATTENDANCES,
                attendance.activityId().toString(),
                attendance.id().toString(),
                sequence,
                event));
    }

    void credit(Attendance attendance, long sequence, Classification classification, int minutes, Evidence evidence) {
        var id = Ids.next();
        sql.update(
                "insert into credit (id, attendance_id, minutes, evidence, credited_at) values (?, ?, ?, ?, ?)",
                id,
                attendance.id(),
                minutes,
                evidence,
                clock.instant());
        tell(
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
                        evidence));
    }
}
