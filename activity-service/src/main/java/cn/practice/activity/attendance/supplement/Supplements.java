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
import cn.practice.activity.attendance.credit.Minutes;
import cn.practice.activity.attendance.credit.PersonTimes;
import cn.practice.activity.attendance.supplement.Refusals.AlreadySupplemented;
import cn.practice.activity.attendance.supplement.Refusals.NotEnded;
import cn.practice.activity.attendance.supplement.Refusals.OnReviewList;
import cn.practice.activity.checking.FourEyes;
import cn.practice.activity.month.Months;
import cn.practice.activity.plan.ActivityFacts;
import cn.practice.activity.plan.Period;
import cn.practice.activity.plan.Plan;
import cn.practice.activity.plan.ShiftFacts;
import cn.practice.kit.id.Ids;
import cn.practice.kit.identity.Access;
import cn.practice.kit.identity.By;
import cn.practice.kit.kafka.Topics;
import cn.practice.kit.outbox.Outbox;
import cn.practice.kit.outbox.OutboxEntry;
import cn.practice.kit.sql.Sql;
import cn.practice.kit.time.CivilTime;
import cn.practice.kit.trace.Traces;
import cn.practice.kit.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Minutes that were forgotten at check-in or check-out: claimed by one person, checked by another, with evidence. */
@ApplicationScoped
class Supplements {

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

    Supplements(
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

    /** An answer and whether it is new. */
    record Answer(SupplementView supplement, boolean isNew) {}

    /** Passes for who may make one, before anything is waited for. */
    void requireMaker(UUID shiftId) {
        plan.shiftToActFor(shiftId);
    }

    @Transactional
    Answer make(NewSupplement wanted) {
        var shift = plan.shiftToActFor(wanted.shiftId());
        eyes.requireRecent();
        plan.share(shift.activity().id());
        var named = wanted.named(shift.period());
        int minutes = named.map(time -> Math.toIntExact(time.length().toMinutes()))
                .orElseGet(() -> Objects.requireNonNull(wanted.minutes()));
        requireCreditable(shift, minutes);
        var person = times.lock(wanted.volunteerId(), shift.period());
        past.require(wanted.volunteerId(), shift);
        var standing = standing(wanted);
        if (standing.isPresent()) {
            var same =
                    standing.filter(each -> each.says(wanted, minutes, named)).orElseThrow(AlreadySupplemented::new);
            return new Answer(SupplementView.of(same), false);
        }
        named.ifPresent(person::requireFree);
        var time = named.orElseGet(() -> person.place(shift.period(), minutes));
        var made = add(wanted, shift, time, named.isPresent());
        return new Answer(SupplementView.of(made), true);
    }

    private Supplement add(NewSupplement wanted, ShiftFacts shift, Period when, boolean isNamed) {
        var id = Ids.next();
        var by = plan.by(shift.activity());
        sql.update(
                """
                insert into supplement (id, shift_id, activity_id, volunteer_id, minutes, starts_at, ends_at,
                                        named_time, evidence_ref, reason_code, state, made_at, made_by, made_role,
                                        made_site, made_team)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'PENDING', ?, ?, ?, ?, ?)""",
                id,
                wanted.shiftId(),
                shift.activity().id(),
                wanted.volunteerId(),
                Math.toIntExact(when.length().toMinutes()),
                when.startsAt(),
                when.endsAt(),
                isNamed,
                wanted.evidenceRef(),
                wanted.reasonCode(),
                time.now(),
                by.subject(),
                by.role(),
                by.siteCode(),
                by.teamId());
        trail.keep(SupplementAct.SUPPLEMENT_MADE, id, wanted.reasonCode());
        var made = list.get(id);
        tell(made, 1, made.made(shift, time.dayOf(when.startsAt())), by);
        return made;
    }

    private Optional<Supplement> standing(NewSupplement wanted) {
        return sql.find(
                Supplement.SELECT
                        + "where p.shift_id = ? and p.volunteer_id = ? and p.state in ('PENDING', 'APPROVED')",
                Supplement::read,
                wanted.shiftId(),
                wanted.volunteerId());
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
        requireCreditable(shift, supplement.minutes());
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

    @Transactional
    SupplementView reject(UUID id, String reasonCode) {
        var activity = plan.share(list.get(id).activityId());
        var supplement = lockToCheck(id, activity);
        if (!supplement.decision().isOpenTo(SupplementState.REJECTED)) {
            return SupplementView.of(supplement);
        }
        trail.keep(SupplementAct.SUPPLEMENT_REJECTED, id, reasonCode);
        tell(supplement, 2, supplement.rejected(reasonCode), plan.by(activity));
        return decide(id, SupplementState.REJECTED, null);
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

    private Supplement lockToCheck(UUID id, ActivityFacts activity) {
        access.requireStaffOf(activity.classification().ownerSiteCode());
        var seen = list.get(id);
        eyes.requireChecker(seen.madeBy().account(), List.of(seen.presence().volunteerId()));
        sql.list("select 1 from supplement where id = ? for update", row -> true, id);
        return list.get(id);
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

    private void tell(Supplement supplement, long number, SupplementEvent event, By by) {
        outbox.append(new OutboxEntry(
                Topics.ATTENDANCES,
                supplement.activityId().toString(),
                supplement.id().toString(),
                number,
                event,
                by));
    }

    private void requireCreditable(ShiftFacts shift, int minutes) {
        shift.activity().requireOn();
        Minutes.requireCreditable(shift.classification().countsAsService(), minutes, shift.period());
        if (time.now().isBefore(shift.period().endsAt())) {
            throw new NotEnded();
        }
    }
}
