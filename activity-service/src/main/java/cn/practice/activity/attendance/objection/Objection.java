package cn.practice.activity.attendance.objection;

import cn.practice.activity.attendance.objection.ObjectionEvent.ObjectionDecided;
import cn.practice.activity.attendance.objection.Refusals.AlreadyObjected;
import cn.practice.activity.attendance.reversal.Cause;
import cn.practice.activity.checking.Decision;
import cn.practice.activity.plan.Classification;
import cn.practice.activity.plan.Period;
import cn.practice.kit.identity.By;
import cn.practice.kit.identity.By.ActedAs;
import cn.practice.kit.sql.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * That somebody says: these minutes I did not give.
 *
 * @param day the minutes count for
 * @param ownerSite whose staff decide
 * @param holdId under which the minutes wait
 */
record Objection(
        UUID id,
        UUID creditId,
        UUID attendanceId,
        UUID activityId,
        UUID volunteerId,
        LocalDate day,
        Period time,
        String ownerSite,
        UUID holdId,
        String reasonCode,
        Instant madeAt,
        By madeBy,
        Decision<ObjectionState> decision) {

    static final String SELECT = """
            select o.*, o.decided_at as checked_at, o.decided_by as checked_by, c.attendance_id, c.day, c.starts_at, c.ends_at, t.activity_id, h.id as hold_id,
                   h.checking_site as owner_site
              from objection o join credit c on c.id = o.credit_id join attendance t on t.id = c.attendance_id
                   join hold h on h.objection_id = o.id\s""";

    static Objection read(Row row) throws SQLException {
        return new Objection(
                row.id("id"),
                row.id("credit_id"),
                row.id("attendance_id"),
                row.id("activity_id"),
                row.id("volunteer_id"),
                row.day("day"),
                new Period(row.instant("starts_at"), row.instant("ends_at")),
                row.text("owner_site"),
                row.id("hold_id"),
                row.text("reason_code"),
                row.instant("made_at"),
                By.of(
                        row.id("made_by"),
                        row.constantOrNull(ActedAs.class, "made_role"),
                        row.textOrNull("made_site"),
                        null),
                Decision.read(row, ObjectionState.class, row.textOrNull("decision_reason")));
    }

    int minutes() {
        return Math.toIntExact(time.length().toMinutes());
    }

    /** The same, if it says the same again. */
    Objection requireSame(String why) {
        if (!reasonCode.equals(why)) {
            throw new AlreadyObjected();
        }
        return this;
    }

    /** Why what rests on these minutes alone falls with them. */
    Cause cause(String why, By checker) {
        return new Cause(why, id, "/attendances/objections/" + id, null, madeBy, checker);
    }

    ObjectionDecided decided(Classification of, ObjectionState outcome, String why) {
        return new ObjectionDecided(
                id, creditId, attendanceId, activityId, volunteerId, of, day, minutes(), outcome, why);
    }
}
