package cn.practice.activity.attendance.supplement;

import cn.practice.activity.attendance.Attendance;
import cn.practice.activity.attendance.AttendanceEvent.AttendanceRecorded;
import cn.practice.activity.attendance.AttendanceState;
import cn.practice.activity.attendance.Attendances;
import cn.practice.activity.attendance.Evidence;
import cn.practice.activity.attendance.PastService;
import cn.practice.activity.attendance.credit.Claim;
import cn.practice.activity.attendance.credit.Credits;
import cn.practice.activity.attendance.credit.DayLimits;
import cn.practice.activity.attendance.credit.PersonTimes;
import cn.practice.activity.attendance.supplement.Refusals.OnReviewList;
import cn.practice.activity.checking.FourEyes;
import cn.practice.activity.month.Months;
import cn.practice.activity.plan.ActivityFacts;
import cn.practice.activity.plan.Plan;
import cn.practice.activity.plan.ShiftFacts;
import cn.practice.kit.identity.Access;
import cn.practice.kit.outbox.Outbox;
import cn.practice.kit.sql.Sql;
import cn.practice.kit.time.CivilTime;
import cn.practice.kit.trace.Traces;
import cn.practice.kit.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What becomes of supplements: staff who did not make them and are not credited by them agree, or do not. */
@ApplicationScoped
class SupplementDecisions {

    private final Sql sql;
    private final Plan plan;
    private final FourEyes eyes;
    private final Access access;
    private final SupplementList list;
    private final PastService past;
    private final Months months;
    private final PersonTimes times;
    private final DayLimits limits;
    private final Attendances attendances;
    private final Credits credits;
    private final Outbox outbox;
    private final Trail trail;
    private final CivilTime time;

    SupplementDecisions(
            Sql sql,
            Plan plan,
            FourEyes eyes,
            Access access,
            SupplementList list,
            PastService past,
            Months months,
            PersonTimes times,
            DayLimits limits,
            Attendances attendances,
            Credits credits,
            Outbox outbox,
            Trail trail,
            CivilTime time) {
        this.sql = sql;
        this.plan = plan;
        this.eyes = eyes;
        this.access = access;
        this.list = list;
        this.past = past;
        this.months = months;
        this.times = times;
        this.limits = limits;
        this.attendances = attendances;
        this.credits = credits;
        this.outbox = outbox;
        this.trail = trail;
        this.time = time;
    }

    @Transactional
    SupplementView approve(UUID id) {
        var shift = plan.shift(list.get(id).presence().shiftId()).orElseThrow();
        plan.share(shift.activity().id());
        var person = times.lock(list.get(id).presence().volunteerId(), shift.period());
        var supplement = lockToCheck(id, shift.activity());
        if (!supplement.decision().isOpenTo(SupplementState.APPROVED)) {
            return SupplementView.of(supplement);
        }
        Supplement.requireCreditable(shift, supplement.minutes(), time.now());
        past.require(supplement.presence().volunteerId(), shift);
        var when = supplement.placeIn(person, shift.period());
        var day = time.dayOf(when.startsAt());
        var attendance = attend(supplement, shift, day);
        var claim = new Claim(
                attendance,
                shift.classification(),
                day,
                supplement.ground(),
                plan.by(shift.activity()),
                null,
                months.late(day),
                Traces.current());
        var parts = claim.take(person, List.of(when), limits, attendance.sequence() + 1);
        attendances.number(attendance.id(), parts.size());
        credits.save(parts);
        trail.keep(SupplementAct.SUPPLEMENT_APPROVED, id);
        sql.update("update supplement set starts_at = ?, ends_at = ? where id = ?", when.startsAt(), when.endsAt(), id);
        return decide(id, SupplementState.APPROVED, attendance.id());
    }

    /** The attendance that the minutes belong to: the one that was checked in, or a new one. */
    private Attendance attend(Supplement supplement, ShiftFacts shift, LocalDate day) {
        var presence = supplement.presence();
        var found = attendances.supplement(presence, supplement.activityId(), shift.role(), day, time.now());
        if (found.attendance().source().state() == AttendanceState.AUTO_CLOSED) {
            throw new OnReviewList();
        }
        if (found.isNew()) {
            var event = new AttendanceRecorded(
                    found.attendance().id(),
                    supplement.activityId(),
                    presence.volunteerId(),
                    shift.role(),
                    shift.classification(),
                    day,
                    Evidence.SUPPLEMENTED,
                    supplement.basis(),
                    null,
                    months.late(day));
            outbox.append(found.attendance().entry(1, event, plan.by(shift.activity()), Traces.current()));
        }
        return found.attendance();
    }

    @Transactional
    SupplementView reject(UUID id, String reasonCode) {
        var activity = plan.share(list.get(id).activityId());
        var supplement = lockToCheck(id, activity);
        if (!supplement.decision().isOpenTo(SupplementState.REJECTED)) {
            return SupplementView.of(supplement);
        }
        trail.keep(SupplementAct.SUPPLEMENT_REJECTED, id, reasonCode);
        outbox.append(supplement.entry(2, supplement.rejected(reasonCode), plan.by(activity)));
        return decide(id, SupplementState.REJECTED, null);
    }

    private Supplement lockToCheck(UUID id, ActivityFacts activity) {
        access.requireStaffOf(activity.classification().ownerSiteCode());
        var seen = list.get(id);
        eyes.requireChecker(seen.madeBy().account(), List.of(seen.presence().volunteerId()));
        sql.list("select 1 from supplement where id = ? for update", row -> true, id);
        return list.get(id);
    }

    private SupplementView decide(UUID id, SupplementState decision, @Nullable UUID attendanceId) {
        sql.update(
                "update supplement set state = ?, checked_at = ?, checked_by = ?, attendance_id = ? where id = ?",
                decision,
                time.now(),
                access.subject(),
                attendanceId,
                id);
        return SupplementView.of(list.get(id));
    }
}
