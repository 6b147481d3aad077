package cn.practice.activity.attendance.supplement;

import cn.practice.activity.attendance.Attendance;
import cn.practice.activity.attendance.AttendanceEvent.AttendanceRecorded;
import cn.practice.activity.attendance.Attendances;
import cn.practice.activity.attendance.Evidence;
import cn.practice.activity.attendance.credit.Credits;
import cn.practice.activity.attendance.credit.Credits.Credit;
import cn.practice.activity.attendance.credit.Minutes;
import cn.practice.activity.attendance.supplement.Refusals.AlreadyCredited;
import cn.practice.activity.attendance.supplement.Refusals.AlreadySupplemented;
import cn.practice.activity.attendance.supplement.Refusals.NotEnded;
import cn.practice.activity.checking.FourEyes;
import cn.practice.activity.plan.Classification;
import cn.practice.activity.plan.Plan;
import cn.practice.activity.plan.ShiftFacts;
import cn.practice.kit.id.Ids;
import cn.practice.kit.identity.Access;
import cn.practice.kit.identity.By;
import cn.practice.kit.kafka.Topics;
import cn.practice.kit.outbox.Outbox;
import cn.practice.kit.outbox.OutboxEntry;
import cn.practice.kit.paging.Page;
import cn.practice.kit.problem.Forbidden;
import cn.practice.kit.problem.NotFound;
import cn.practice.kit.sql.Latest;
import cn.practice.kit.sql.Sql;
import cn.practice.kit.time.CivilTime;
import cn.practice.kit.trace.Traces;
import cn.practice.kit.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Minutes that were forgotten at check-in or check-out: claimed by one person, checked by another, with evidence. */
@ApplicationScoped
class Supplements {

    private final Sql sql;
    private final Plan plan;
    private final FourEyes eyes;
    private final Access access;
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
            Attendances attendances,
            Credits credits,
            Outbox outbox,
            Trail trail,
            CivilTime time) {
        this.sql = sql;
        this.plan = plan;
        this.eyes = eyes;
        this.access = access;
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
        plan.share(shift.activity().id());
        requireCreditable(shift, wanted.minutes());
        if (credits.isClocked(wanted.presence())) {
            throw new AlreadyCredited();
        }
        var id = Ids.next();
        var by = by(shift.classification());
        int added = sql.update(
                """
                insert into supplement (id, shift_id, activity_id, volunteer_id, minutes, evidence_ref, reason_code,
                                        state, made_at, made_by, made_role, made_site, made_team)
                values (?, ?, ?, ?, ?, ?, ?, 'PENDING', ?, ?, ?, ?, ?) on conflict do nothing""",
                id,
                wanted.shiftId(),
                shift.activity().id(),
                wanted.volunteerId(),
                wanted.minutes(),
                wanted.evidenceRef(),
                wanted.reasonCode(),
                time.now(),
                by.subject(),
                by.role(),
                by.siteCode(),
                by.teamId());
        if (added == 0) {
            return new Answer(SupplementView.of(standing(wanted)), false);
        }
        trail.keep(SupplementAct.SUPPLEMENT_MADE, id, wanted.reasonCode());
        var made = get(id);
        tell(made, 1, made.made(shift, time.dayOf(shift.period().startsAt())), by);
        return new Answer(SupplementView.of(made), true);
    }

    private Supplement standing(NewSupplement wanted) {
        return sql.find(
                        "select * from supplement where shift_id = ? and volunteer_id = ? and state <> 'REJECTED'",
                        Supplement::read,
                        wanted.shiftId(),
                        wanted.volunteerId())
                .filter(each -> each.says(wanted))
                .orElseThrow(AlreadySupplemented::new);
    }

    @Transactional
    SupplementView approve(UUID id) {
        var supplement = lockToCheck(id);
        if (!supplement.isOpenTo(SupplementState.APPROVED)) {
            return SupplementView.of(supplement);
        }
        var shift = plan.shift(supplement.presence().shiftId()).orElseThrow();
        requireCreditable(shift, supplement.minutes());
        var attendance = attend(supplement, shift);
        if (attendance.minutes() != null) {
            throw new AlreadyCredited();
        }
        credits.credit(List.of(new Credit(
                attendance,
                attendances.nextSequence(attendance.id()),
                shift.classification(),
                supplement.minutes(),
                supplement.ground(),
                by(shift.classification()),
                Traces.current())));
        trail.keep(SupplementAct.SUPPLEMENT_APPROVED, id);
        return decide(id, SupplementState.APPROVED, attendance.id());
    }

    @Transactional
    SupplementView reject(UUID id, String reasonCode) {
        var supplement = lockToCheck(id);
        if (!supplement.isOpenTo(SupplementState.REJECTED)) {
            return SupplementView.of(supplement);
        }
        trail.keep(SupplementAct.SUPPLEMENT_REJECTED, id, reasonCode);
        var of = plan.activity(supplement.activityId()).orElseThrow().classification();
        tell(supplement, 2, supplement.rejected(reasonCode), by(of));
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
        return SupplementView.of(get(id));
    }

    private Supplement lockToCheck(UUID id) {
        var seen = get(id);
        var activity = plan.share(seen.activityId());
        access.requireStaffOf(activity.classification().ownerSiteCode());
        eyes.requireChecker(
                Objects.requireNonNull(seen.madeBy().subject()),
                List.of(seen.presence().volunteerId()));
        return sql.find("select * from supplement where id = ? for update", Supplement::read, id)
                .orElseThrow();
    }

    /** The attendance that the minutes belong to: the one that was checked in, or a new one. */
    private Attendance attend(Supplement supplement, ShiftFacts shift) {
        var presence = supplement.presence();
        var day = time.dayOf(shift.period().startsAt());
        var found = attendances.supplement(presence, supplement.activityId(), shift.role(), day, time.now());
        if (found.isNew()) {
            var event = new AttendanceRecorded(
                    found.attendance().id(),
                    supplement.activityId(),
                    presence.volunteerId(),
                    shift.role(),
                    shift.classification(),
                    day,
                    Evidence.SUPPLEMENTED);
            outbox.append(found.attendance().entry(1, event, by(shift.classification()), Traces.current()));
        }
        return found.attendance();
    }

    private By by(Classification of) {
        return access.by(of.teamId(), of.ownerSiteCode());
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

    SupplementView view(UUID id) {
        var supplement = get(id);
        plan.requireReader(plan.activity(supplement.activityId()).orElseThrow());
        return SupplementView.of(supplement);
    }

    private Supplement get(UUID id) {
        return sql.find("select * from supplement where id = ?", Supplement::read, id)
                .orElseThrow(() -> new NotFound("supplement", id));
    }

    /** Those of the activities that the caller may act for; all of them for auditors and the administrator. */
    Page<SupplementView> page(@Nullable SupplementState state, @Nullable String cursor, int limit) {
        boolean all = access.isDistrictAdmin() || access.isAuditor();
        if (!all && !access.isAppointed()) {
            throw new Forbidden();
        }
        var views = sql.list(
                """
                select p.* from supplement p join planned_shift s on s.id = p.shift_id
                 where p.id < ? and (?::text is null or p.state = ?)
                   and (? or known_to_act_for(?, s.team_id, s.owner_site_code))
                 order by p.id desc limit ?""",
                row -> SupplementView.of(Supplement.read(row)),
                Latest.before(cursor),
                state,
                state,
                all,
                access.subject(),
                limit + 1);
        return Page.of(views, limit, last -> Latest.after(last.id()));
    }
}
