package cn.practice.activity.attendance;

import cn.practice.activity.attendance.AttendanceEvent.AttendanceRecorded;
import cn.practice.activity.attendance.Refusals.AlreadyChecked;
import cn.practice.activity.attendance.Refusals.AlreadyCredited;
import cn.practice.activity.attendance.Refusals.AlreadySupplemented;
import cn.practice.activity.attendance.Refusals.NotEnded;
import cn.practice.activity.attendance.Refusals.SelfApproval;
import cn.practice.activity.copies.Persons;
import cn.practice.activity.plan.Plan;
import cn.practice.activity.plan.ShiftFacts;
import cn.practice.activity.trail.Act;
import cn.practice.activity.trail.Trail;
import cn.practice.kit.id.Ids;
import cn.practice.kit.identity.Access;
import cn.practice.kit.paging.Page;
import cn.practice.kit.problem.Forbidden;
import cn.practice.kit.problem.NotFound;
import cn.practice.kit.sql.Latest;
import cn.practice.kit.sql.Sql;
import cn.practice.kit.time.CivilTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Minutes that were forgotten at the clock: made by one person, checked by another, with evidence. */
@ApplicationScoped
class Supplements {

    private final Sql sql;
    private final Plan plan;
    private final Persons persons;
    private final Access access;
    private final Ledger ledger;
    private final Trail trail;
    private final CivilTime time;

    Supplements(Sql sql, Plan plan, Persons persons, Access access, Ledger ledger, Trail trail, CivilTime time) {
        this.sql = sql;
        this.plan = plan;
        this.persons = persons;
        this.access = access;
        this.ledger = ledger;
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
        requireNoCredit(wanted.shiftId(), wanted.volunteerId());
        var id = Ids.next();
        int added = sql.update(
                """
                insert into supplement (id, shift_id, activity_id, volunteer_id, minutes, evidence_ref, reason_code,
                                        state, made_at, made_by)
                values (?, ?, ?, ?, ?, ?, ?, 'PENDING', ?, ?) on conflict do nothing""",
                id,
                wanted.shiftId(),
                shift.activity().id(),
                wanted.volunteerId(),
                wanted.minutes(),
                wanted.evidenceRef(),
                wanted.reasonCode(),
                time.now(),
                access.subject());
        if (added == 0) {
            return new Answer(standing(wanted), false);
        }
        trail.keep(access.subject(), Act.SUPPLEMENT_MADE, id, wanted.reasonCode());
        return new Answer(get(id), true);
    }

    private SupplementView standing(NewSupplement wanted) {
        return sql.find(
                        "select * from supplement where shift_id = ? and volunteer_id = ? and state <> 'REJECTED'",
                        SupplementView::read,
                        wanted.shiftId(),
                        wanted.volunteerId())
                .filter(each -> each.says(wanted))
                .orElseThrow(AlreadySupplemented::new);
    }

    @Transactional
    SupplementView approve(UUID id) {
        var supplement = lockToCheck(id);
        if (supplement.state() == SupplementState.APPROVED) {
            return supplement;
        }
        if (supplement.state() == SupplementState.REJECTED) {
            throw new AlreadyChecked();
        }
        var shift = plan.shift(supplement.shiftId()).orElseThrow();
        requireCreditable(shift, supplement.minutes());
        var attendance = attend(supplement, shift);
        if (attendance.minutes() != null) {
            throw new AlreadyCredited();
        }
        sql.update("update attendance set sequence = sequence + 1 where id = ?", attendance.id());
        ledger.credit(
                attendance,
                attendance.sequence() + 1,
                shift.classification(),
                supplement.minutes(),
                Evidence.SUPPLEMENTED);
        return check(supplement, SupplementState.APPROVED, Act.SUPPLEMENT_APPROVED, attendance.id(), null);
    }

    @Transactional
    SupplementView reject(UUID id, String reasonCode) {
        var supplement = lockToCheck(id);
        return switch (supplement.state()) {
            case REJECTED -> supplement;
            case APPROVED -> throw new AlreadyChecked();
            case PENDING -> check(supplement, SupplementState.REJECTED, Act.SUPPLEMENT_REJECTED, null, reasonCode);
        };
    }

    private SupplementView check(
            SupplementView supplement,
            SupplementState state,
            Act act,
            @Nullable UUID attendanceId,
            @Nullable String reasonCode) {
        sql.update(
                "update supplement set state = ?, checked_at = ?, checked_by = ?, attendance_id = ? where id = ?",
                state,
                time.now(),
                access.subject(),
                attendanceId,
                supplement.id());
        trail.keep(access.subject(), act, supplement.id(), reasonCode);
        return get(supplement.id());
    }

    private SupplementView lockToCheck(UUID id) {
        var seen = get(id);
        var activity = plan.share(seen.activityId());
        access.requireStaffOf(activity.classification().ownerSiteCode());
        if (seen.madeBy().equals(access.subject()) || persons.isMe(seen.volunteerId())) {
            throw new SelfApproval();
        }
        return sql.find("select * from supplement where id = ? for update", SupplementView::read, id)
                .orElseThrow();
    }

    /** The attendance that the minutes belong to: the one that was clocked, or a new one. */
    private Attendance attend(SupplementView supplement, ShiftFacts shift) {
        var id = Ids.next();
        var day = time.dayOf(shift.period().startsAt());
        int added = sql.update(
                """
                insert into attendance (id, activity_id, shift_id, volunteer_id, role, evidence, day, recorded_at)
                values (?, ?, ?, ?, ?, 'SUPPLEMENTED', ?, ?) on conflict do nothing""",
                id,
                supplement.activityId(),
                supplement.shiftId(),
                supplement.volunteerId(),
                shift.role(),
                day,
                time.now());
        sql.list(
                "select 1 from attendance where shift_id = ? and volunteer_id = ? for update",
                row -> true,
                supplement.shiftId(),
                supplement.volunteerId());
        var attendance = sql.find(
                        Attendance.SELECT + "where t.shift_id = ? and t.volunteer_id = ?",
                        Attendance::read,
                        supplement.shiftId(),
                        supplement.volunteerId())
                .orElseThrow();
        if (added == 1) {
            ledger.tell(
                    attendance,
                    1,
                    new AttendanceRecorded(
                            id,
                            supplement.activityId(),
                            supplement.volunteerId(),
                            shift.role(),
                            shift.classification(),
                            day,
                            Evidence.SUPPLEMENTED));
        }
        return attendance;
    }

    private void requireCreditable(ShiftFacts shift, int minutes) {
        shift.activity().requireOn();
        Minutes.requireCreditable(shift.classification().countsAsService(), minutes, shift.period());
        if (time.now().isBefore(shift.period().endsAt())) {
            throw new NotEnded();
        }
    }

    private void requireNoCredit(UUID shiftId, UUID volunteerId) {
        boolean clocked = sql.exists("""
                select 1 from attendance t join credit c on c.attendance_id = t.id and c.reversal_id is null
                 where t.shift_id = ? and t.volunteer_id = ? and c.evidence = 'CLOCKED'""", shiftId, volunteerId);
        if (clocked) {
            throw new AlreadyCredited();
        }
    }

    private SupplementView get(UUID id) {
        return sql.find("select * from supplement where id = ?", SupplementView::read, id)
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
                 order by p.id desc limit ?""", SupplementView::read, Latest.before(cursor), state, state, all, access.subject(), limit + 1);
        return Page.of(views, limit, last -> Latest.after(last.id()));
    }
}
