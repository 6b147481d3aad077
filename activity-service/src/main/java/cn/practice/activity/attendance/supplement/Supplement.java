package cn.practice.activity.attendance.supplement;

import cn.practice.activity.attendance.Ground;
import cn.practice.activity.attendance.Presence;
import cn.practice.activity.attendance.credit.Minutes;
import cn.practice.activity.attendance.credit.PersonTime;
import cn.practice.activity.attendance.supplement.Refusals.NotEnded;
import cn.practice.activity.attendance.supplement.SupplementEvent.SupplementMade;
import cn.practice.activity.attendance.supplement.SupplementEvent.SupplementRejected;
import cn.practice.activity.checking.Decision;
import cn.practice.activity.checking.Proposed;
import cn.practice.activity.plan.Period;
import cn.practice.activity.plan.ShiftFacts;
import cn.practice.kit.identity.By;
import cn.practice.kit.kafka.Topics;
import cn.practice.kit.outbox.OutboxEntry;
import cn.practice.kit.sql.Row;
import cn.practice.kit.text.Sha256;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A claim of minutes, made by one person and checked by another.
 *
 * @param time when they were given; null for those of before
 * @param isNamed whether the maker named it, so that it is not moved to where the person's time is free
 * @param attendanceId that the minutes belong to if it was approved
 * @param rejectedBefore how many claims for the same person and shift were rejected or taken back before
 */
record Supplement(
        UUID id,
        Presence presence,
        UUID activityId,
        int minutes,
        @Nullable Period time,
        boolean isNamed,
        String evidenceRef,
        String reasonCode,
        Instant madeAt,
        By madeBy,
        Decision<SupplementState> decision,
        @Nullable UUID attendanceId,
        int rejectedBefore) {

    /** With how many that were made before for the same person and shift were rejected, or taken back. */
    static final String SELECT = """
            select p.*, (select count(*) from supplement r
                          where r.shift_id = p.shift_id and r.volunteer_id = p.volunteer_id and r.state in ('REJECTED', 'REVERSED')
                            and r.id < p.id) as rejected_before
              from supplement p\s""";

    static Supplement read(Row row) throws SQLException {
        return new Supplement(
                row.id("id"),
                new Presence(row.id("shift_id"), row.id("volunteer_id")),
                row.id("activity_id"),
                row.number("minutes"),
                time(row),
                row.flag("named_time"),
                row.text("evidence_ref"),
                row.text("reason_code"),
                row.instant("made_at"),
                By.read(row, "made_"),
                Decision.read(row, SupplementState.class, null),
                row.idOrNull("attendance_id"),
                row.number("rejected_before"));
    }

    /** Passes for minutes that the shift may credit and has had, both when they are claimed and when they are checked. */
    static void requireCreditable(ShiftFacts shift, int minutes, Instant now) {
        shift.activity().requireOn();
        Minutes.requireCreditable(shift.classification().countsAsService(), minutes, shift.period());
        if (now.isBefore(shift.period().endsAt())) {
            throw new NotEnded();
        }
    }

    private static @Nullable Period time(Row row) throws SQLException {
        var startsAt = row.instantOrNull("starts_at");
        return startsAt == null ? null : new Period(startsAt, row.instant("ends_at"));
    }

    /** Where its minutes lie in what is free of the person's time. */
    Period placeIn(PersonTime person, Period shift) {
        if (!isNamed || time == null) {
            return person.place(shift, minutes);
        }
        person.requireFree(time);
        return time;
    }

    /** Where the evidence is written down. */
    String evidenceAt() {
        return "/attendances/supplements/" + id;
    }

    /** SHA-256 of the evidence as it is written down, in hexadecimal. */
    String evidenceDigest() {
        return Sha256.hex(evidenceRef);
    }

    /** What stands behind the attendance that it makes known. */
    Proposed basis() {
        return new Proposed(reasonCode, evidenceAt(), evidenceDigest(), madeBy);
    }

    /** What its minutes rest on once they are credited. */
    Ground ground() {
        return Ground.supplemented(reasonCode, evidenceAt(), evidenceDigest(), madeBy);
    }

    SupplementMade made(ShiftFacts shift, LocalDate day) {
        return new SupplementMade(
                id,
                presence.shiftId(),
                activityId,
                presence.volunteerId(),
                shift.classification(),
                day,
                minutes,
                reasonCode,
                evidenceAt(),
                evidenceDigest(),
                time == null ? null : time.startsAt(),
                time == null ? null : time.endsAt());
    }

    SupplementRejected rejected(String why) {
        return new SupplementRejected(id, presence.shiftId(), activityId, presence.volunteerId(), why);
    }

    OutboxEntry entry(long number, SupplementEvent event, By by) {
        return new OutboxEntry(Topics.ATTENDANCES, activityId.toString(), id.toString(), number, event, by);
    }

    /** Whether it claims the same. */
    boolean says(NewSupplement same, int sameMinutes, Optional<Period> named) {
        return minutes == sameMinutes
                && isNamed == named.isPresent()
                && (named.isEmpty() || named.get().equals(time))
                && evidenceRef.equals(same.evidenceRef())
                && reasonCode.equals(same.reasonCode());
    }
}
