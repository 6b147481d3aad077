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
 * @param minutes those of the credits that stand, if there are any
 * @param heldMinutes those that wait for somebody's word, if there are any
 * @param sequence the number of its latest event
 * @param reversedAt when it turned out that nobody was there, if it did
 */
public record Attendance(
        UUID id,
        UUID activityId,
        UUID volunteerId,
        ShiftRole role,
        LocalDate day,
        Source source,
        @Nullable Integer minutes,
        @Nullable Integer heldMinutes,
        long sequence,
        @Nullable Instant reversedAt) {

    /** Its credits are looked up, not joined: a join that was planned while they were few reads all of them. */
    public static final String SELECT = """
            select t.*, (select sum(c.minutes)::int from credit c
                          where c.attendance_id = t.id and c.reversal_id is null) as minutes,
                   (select sum(h.minutes)::int from hold h
                     where h.attendance_id = t.id and h.state = 'PENDING') as held_minutes
              from attendance t\s""";

    /** One that stands. */
    public Attendance(
            UUID id,
            UUID activityId,
            UUID volunteerId,
            ShiftRole role,
            LocalDate day,
            Source source,
            @Nullable Integer minutes,
            @Nullable Integer heldMinutes,
            long sequence) {
        this(id, activityId, volunteerId, role, day, source, minutes, heldMinutes, sequence, null);
    }

    /** How we know of it. */
    public sealed interface Source {

        Evidence evidence();

        AttendanceState state();

        /**
         * Checked in to a shift, and out of it once the person has left.
         *
         * @param pair which pair of in and out it is, from 1
         * @param closed how it ended if nobody saw them leave
         */
        record Clocked(
                UUID shiftId,
                Method method,
                int pair,
                Clocking in,
                @Nullable Clocking out,
                @Nullable Closed closed) implements Source {

            @Override
            public Evidence evidence() {
                return Evidence.clocked(method);
            }

            @Override
            public AttendanceState state() {
                if (closed != null) {
                    return AttendanceState.AUTO_CLOSED;
                }
                return out == null ? AttendanceState.CHECKED_IN : AttendanceState.CHECKED_OUT;
            }

            /** The number that an event tells: the first pair goes without saying. */
            public @Nullable Integer laterPair() {
                return pair > 1 ? Integer.valueOf(pair) : null;
            }
        }

        /** Claimed afterwards and approved. */
        record Supplemented(UUID shiftId) implements Source {

            @Override
            public Evidence evidence() {
                return Evidence.SUPPLEMENTED;
            }

            @Override
            public AttendanceState state() {
                return AttendanceState.RECORDED;
            }
        }

        /** Imported with its activity, which had no shifts. */
        record Imported() implements Source {

            @Override
            public Evidence evidence() {
                return Evidence.IMPORTED;
            }

            @Override
            public AttendanceState state() {
                return AttendanceState.RECORDED;
            }
        }
    }

    /** When somebody came or left, and who says so. */
    public record Clocking(Instant at, By by) {}

    /** When and why it was closed unseen. */
    public record Closed(Instant at, ClosedWhy why) {}

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
                row.numberOrNull("held_minutes"),
                row.count("sequence"),
                row.instantOrNull("reversed_at"));
    }

    private static Source source(Row row) throws SQLException {
        return switch (row.text("evidence")) {
            case "CLOCKED" ->
                new Clocked(
                        row.id("shift_id"),
                        row.constant(Method.class, "method"),
                        row.number("pair"),
                        new Clocking(row.instant("checked_in_at"), By.read(row, "checked_in_")),
                        out(row),
                        closed(row));
            case "SUPPLEMENTED" -> new Supplemented(row.id("shift_id"));
            case "IMPORTED" -> new Imported();
            default -> throw new IllegalStateException("no evidence " + row.text("evidence"));
        };
    }

    private static @Nullable Clocking out(Row row) throws SQLException {
        var at = row.instantOrNull("checked_out_at");
        return at == null ? null : new Clocking(at, By.read(row, "checked_out_"));
    }

    private static @Nullable Closed closed(Row row) throws SQLException {
        var at = row.instantOrNull("closed_at");
        return at == null ? null : new Closed(at, row.constant(ClosedWhy.class, "closed_why"));
    }

    /** Where it stands. */
    public AttendanceState state() {
        return isReversed() ? AttendanceState.REVERSED : source.state();
    }

    /** Whether it was taken back whole. */
    public boolean isReversed() {
        return reversedAt != null;
    }

    /** Whether it is known by its minutes alone: nobody was checked in. */
    public boolean restsOnMinutes() {
        return !(source instanceof Clocked);
    }

    /** Whether any minutes of it are credited or held. */
    public boolean hasMinutes() {
        return minutes != null || heldMinutes != null;
    }

    /** The same after more events, from another source and with other minutes. */
    public Attendance become(Source next, @Nullable Integer credited, @Nullable Integer held, int events) {
        return new Attendance(
                id, activityId, volunteerId, role, day, next, credited, held, sequence + events, reversedAt);
    }

    /** The entry of an event of this attendance. */
    public OutboxEntry entry(long number, Object event, By by, @Nullable String trace) {
        return new OutboxEntry(Topics.ATTENDANCES, activityId.toString(), id.toString(), number, event, by, trace);
    }
}
