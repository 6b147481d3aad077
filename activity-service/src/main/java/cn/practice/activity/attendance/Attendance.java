package cn.practice.activity.attendance;

import cn.practice.activity.attendance.Attendance.Source.Clocked;
import cn.practice.activity.attendance.Attendance.Source.Imported;
import cn.practice.activity.attendance.Attendance.Source.Supplemented;
import cn.practice.activity.plan.ShiftRole;
import cn.practice.kit.identity.By;
import cn.practice.kit.kafka.Topics;
import cn.practice.kit.outbox.OutboxEntry;
import cn.practice.kit.sql.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody came.
 *
 * @param minutes those of the credit that stands, if there is one
 * @param sequence the number of its latest event
 */
public record Attendance(
        UUID id,
        UUID activityId,
        UUID volunteerId,
        ShiftRole role,
        LocalDate day,
        Source source,
        @Nullable Integer minutes,
        long sequence) {

    /** Its credit is looked up, not joined: a join that was planned while credits were few reads all of them. */
    public static final String SELECT = """
            select t.*, (select c.minutes from credit c
                          where c.attendance_id = t.id and c.reversal_id is null) as minutes
              from attendance t\s""";

    /** How we know of it. */
    public sealed interface Source {

        Evidence evidence();

        /** Checked in to a shift, and out of it once the person has left. */
        record Clocked(
                UUID shiftId,
                Method method,
                Instant in,
                @Nullable Instant out) implements Source {

            @Override
            public Evidence evidence() {
                return Evidence.clocked(method);
            }
        }

        /** Claimed afterwards and approved. */
        record Supplemented(UUID shiftId) implements Source {

            @Override
            public Evidence evidence() {
                return Evidence.SUPPLEMENTED;
            }
        }

        /** Imported with its activity, which had no shifts. */
        record Imported() implements Source {

            @Override
            public Evidence evidence() {
                return Evidence.IMPORTED;
            }
        }
    }

    /** A row of {@link #SELECT}. */
    public static Attendance read(Row row) throws SQLException {
        return new Attendance(
                row.id("id"),
                row.id("activity_id"),
                row.id("volunteer_id"),
                row.constant(ShiftRole.class, "role"),
                row.day("day"),
                source(row),
                row.numberOrNull("minutes"),
                row.count("sequence"));
    }

    private static Source source(Row row) throws SQLException {
        return switch (row.text("evidence")) {
            case "CLOCKED" ->
                new Clocked(
                        row.id("shift_id"),
                        row.constant(Method.class, "method"),
                        row.instant("checked_in_at"),
                        row.instantOrNull("checked_out_at"));
            case "SUPPLEMENTED" -> new Supplemented(row.id("shift_id"));
            case "IMPORTED" -> new Imported();
            default -> throw new IllegalStateException("no evidence " + row.text("evidence"));
        };
    }

    /** The entry of an event of this attendance. */
    public OutboxEntry entry(long number, AttendanceEvent event, By by, @Nullable String trace) {
        return new OutboxEntry(Topics.ATTENDANCES, activityId.toString(), id.toString(), number, event, by, trace);
    }
}
