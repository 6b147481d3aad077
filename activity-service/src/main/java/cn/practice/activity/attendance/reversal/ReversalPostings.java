package cn.practice.activity.attendance.reversal;

import cn.practice.activity.attendance.Attendance;
import cn.practice.activity.attendance.AttendanceEvent.AttendanceReversed;
import cn.practice.activity.attendance.Attendances;
import cn.practice.activity.attendance.OpenAttendances;
import cn.practice.activity.attendance.Presence;
import cn.practice.activity.attendance.credit.Credits;
import cn.practice.activity.attendance.credit.HoldEndings;
import cn.practice.activity.attendance.credit.KeptCredit;
import cn.practice.activity.attendance.credit.Reversal;
import cn.practice.activity.attendance.reversal.Refusals.ObjectionUndecided;
import cn.practice.activity.attendance.review.ReviewReversals;
import cn.practice.activity.attendance.supplement.SupplementReversals;
import cn.practice.activity.month.Months;
import cn.practice.activity.plan.ActivityFacts;
import cn.practice.activity.plan.activity.Activities;
import cn.practice.activity.signup.roster.ConfirmedPlaces;
import cn.practice.kit.outbox.Outbox;
import cn.practice.kit.outbox.OutboxEntry;
import cn.practice.kit.sql.Column;
import cn.practice.kit.sql.Row;
import cn.practice.kit.sql.Sql;
import cn.practice.kit.time.CivilTime;
import cn.practice.kit.trace.Traces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Takes back what people were credited, or that they were there at all. It is called in the transaction of who has decided
 * it, which has locked the activity alone before anything else, and then the persons.
 */
@ApplicationScoped
public class ReversalPostings {

    private final Sql sql;
    private final Attendances attendances;
    private final OpenAttendances open;
    private final Credits credits;
    private final HoldEndings holds;
    private final SupplementReversals supplements;
    private final ReviewReversals reviews;
    private final ConfirmedPlaces places;
    private final Activities activities;
    private final Months months;
    private final Outbox outbox;
    private final CivilTime time;

    ReversalPostings(
            Sql sql,
            Attendances attendances,
            OpenAttendances open,
            Credits credits,
            HoldEndings holds,
            SupplementReversals supplements,
            ReviewReversals reviews,
            ConfirmedPlaces places,
            Activities activities,
            Months months,
            Outbox outbox,
            CivilTime time) {
        this.sql = sql;
        this.attendances = attendances;
        this.open = open;
        this.credits = credits;
        this.holds = holds;
        this.supplements = supplements;
        this.reviews = reviews;
        this.places = places;
        this.activities = activities;
        this.months = months;
        this.outbox = outbox;
        this.time = time;
    }

    private record Standing(UUID creditId, LocalDate day) {

        static Standing read(Row row) throws SQLException {
            return new Standing(row.id("id"), row.day("day"));
        }
    }

    /** Takes one credit of an attendance back; with the last of what it rests on, the attendance falls. */
    @Transactional(TxType.MANDATORY)
    public void reverseCredit(ActivityFacts activity, KeptCredit credit, Cause cause) {
        attendances.lock(List.of(credit.attendanceId()));
        reverse(List.of(new Standing(credit.id(), credit.day())), cause);
        fallWithoutMinutes(activity, List.of(credit.attendanceId()), cause);
    }

    /**
     * Takes attendances back that are known by their minutes alone and have none any more, neither credited nor held: to
     * be called after minutes were taken back.
     */
    @Transactional(TxType.MANDATORY)
    public void fallWithoutMinutes(ActivityFacts activity, List<UUID> attendanceIds, Cause cause) {
        supplements.reverseWithoutMinutes(attendanceIds);
        reviews.endWithoutMinutes(attendanceIds);
        fall(
                activity,
                attendances.lock(attendanceIds).stream()
                        .filter(each -> !each.isReversed() && each.restsOnMinutes() && !each.hasMinutes())
                        .toList(),
                cause);
    }

    /** Takes attendances of an activity back whole, with all their minutes, those that wait too. */
    @Transactional(TxType.MANDATORY)
    public void reverseAttendances(ActivityFacts activity, List<UUID> attendanceIds, Cause cause) {
        places.miss(clocked(attendanceIds), Presence::shiftId, Presence::volunteerId);
        var standing = attendances.lock(attendanceIds).stream()
                .filter(each -> !each.isReversed())
                .toList();
        if (standing.size() != attendanceIds.size()) {
            throw new Refusals.AttendanceReversed();
        }
        requireNoObjection(attendanceIds);
        reverse(sql.list("""
                        select id, day from credit where attendance_id = any(?::uuid[]) and reversal_id is null order by id""", Standing::read, Column.of(attendanceIds)), cause);
        waiting(attendanceIds).forEach(each -> holds.reject(holds.lock(each), cause.reasonCode(), cause.by()));
        supplements.reverseWithoutMinutes(attendanceIds);
        reviews.endOf(attendanceIds);
        fall(activity, attendances.lock(attendanceIds), cause);
    }

    /** Where those of them who were clocked had a place. */
    private List<Presence> clocked(List<UUID> attendanceIds) {
        return sql.list("""
                select shift_id, volunteer_id from attendance
                 where id = any(?::uuid[]) and evidence = 'CLOCKED' and reversed_at is null""", row -> new Presence(row.id("shift_id"), row.id("volunteer_id")), Column.of(attendanceIds));
    }

    private List<UUID> waiting(List<UUID> attendanceIds) {
        return sql.list(
                "select id from hold where attendance_id = any(?::uuid[]) and state = 'PENDING' order by id",
                row -> row.id("id"),
                Column.of(attendanceIds));
    }

    private void requireNoObjection(List<UUID> attendanceIds) {
        sql.list("""
                        select objection_id from hold
                         where attendance_id = any(?::uuid[]) and state = 'PENDING' and objection_id is not null
                         limit 1""", row -> row.id("objection_id"), Column.of(attendanceIds)).forEach(each -> {
            throw new ObjectionUndecided(each);
        });
    }

    private void reverse(List<Standing> standing, Cause cause) {
        credits.reverse(standing.stream()
                .map(each -> new Reversal(
                        each.creditId,
                        cause.reasonCode(),
                        cause.objectionId(),
                        cause.evidenceRef(),
                        cause.evidenceDigest(),
                        cause.madeBy(),
                        cause.by(),
                        months.late(each.day)))
                .toList());
    }

    private void fall(ActivityFacts activity, List<Attendance> all, Cause cause) {
        if (all.isEmpty()) {
            return;
        }
        open.reverse(all, time.now());
        outbox.append(all.stream().map(each -> entry(activity, each, cause)).toList());
        activities.reverseSessionWithoutEvidence(activity.id(), cause.by());
    }

    private OutboxEntry entry(ActivityFacts activity, Attendance attendance, Cause cause) {
        var event = new AttendanceReversed(
                attendance.id(),
                attendance.activityId(),
                attendance.volunteerId(),
                attendance.role(),
                activity.classification().of(attendance.role()),
                attendance.day(),
                attendance.source().evidence(),
                cause.reasonCode(),
                cause.evidenceRef(),
                cause.evidenceDigest(),
                cause.madeBy(),
                months.late(attendance.day()));
        return attendance.entry(attendance.sequence() + 1, event, cause.by(), Traces.current());
    }
}
