package cn.practice.activity.attendance.reversal;

import cn.practice.activity.attendance.Attendances;
import cn.practice.activity.attendance.credit.Credits;
import cn.practice.activity.attendance.reversal.Refusals.AttendanceReversed;
import cn.practice.activity.attendance.reversal.Refusals.OtherReversalPending;
import cn.practice.activity.attendance.reversal.ReversalProposal.Target;
import cn.practice.activity.checking.FourEyes;
import cn.practice.activity.copies.KnownVolunteers;
import cn.practice.activity.plan.Plan;
import cn.practice.activity.plan.activity.Activities;
import cn.practice.kit.id.Ids;
import cn.practice.kit.identity.Access;
import cn.practice.kit.identity.By;
import cn.practice.kit.problem.NotFound;
import cn.practice.kit.sql.Sql;
import cn.practice.kit.time.CivilTime;
import cn.practice.kit.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was credited and shall be taken back: proposed by one person, decided by another. */
@ApplicationScoped
class ReversalProposals {

    private final Sql sql;
    private final Plan plan;
    private final Activities activities;
    private final FourEyes eyes;
    private final Access access;
    private final ReversalList list;
    private final KnownVolunteers volunteers;
    private final Attendances attendances;
    private final Credits credits;
    private final ReversalPostings postings;
    private final Trail trail;
    private final CivilTime time;

    ReversalProposals(
            Sql sql,
            Plan plan,
            Activities activities,
            FourEyes eyes,
            Access access,
            ReversalList list,
            KnownVolunteers volunteers,
            Attendances attendances,
            Credits credits,
            ReversalPostings postings,
            Trail trail,
            CivilTime time) {
        this.sql = sql;
        this.plan = plan;
        this.activities = activities;
        this.eyes = eyes;
        this.access = access;
        this.list = list;
        this.volunteers = volunteers;
        this.attendances = attendances;
        this.credits = credits;
        this.postings = postings;
        this.trail = trail;
        this.time = time;
    }

    /** An answer and whether it is new. */
    record Answer(ReversalView reversal, boolean isNew) {}

    /** Of an activity that the caller may act for, their own minutes too: they give them up, and somebody else agrees. */
    @Transactional
    Answer propose(NewReversal wanted) {
        var target = target(wanted);
        plan.activityToActFor(target.activityId());
        var activity = plan.share(target.activityId());
        lockPerson(target);
        var standing = pending(target);
        if (standing.isPresent()) {
            var same = standing.get();
            if (!same.says(wanted)) {
                throw new OtherReversalPending(same.id());
            }
            return new Answer(ReversalView.of(same), false);
        }
        requireStanding(target);
        eyes.requireRecent();
        return new Answer(ReversalView.of(add(wanted, target, plan.by(activity))), true);
    }

    private Target target(NewReversal wanted) {
        var creditId = wanted.creditId();
        return creditId == null ? ofAttendance(Objects.requireNonNull(wanted.attendanceId())) : ofCredit(creditId);
    }

    private Target ofCredit(UUID id) {
        return sql.find("""
                        select t.activity_id, t.id as attendance_id, t.volunteer_id, c.id as credit_id
                          from credit c join attendance t on t.id = c.attendance_id where c.id = ?""", Target::read, id).orElseThrow(() -> new NotFound("credit", id));
    }

    private Target ofAttendance(UUID id) {
        return sql.find("""
                        select activity_id, id as attendance_id, volunteer_id, null::uuid as credit_id
                          from attendance where id = ?""", Target::read, id).orElseThrow(() -> new NotFound("attendance", id));
    }

    /** Refuses what was taken back already. */
    private void requireStanding(Target target) {
        if (target.creditId() != null) {
            credits.find(target.creditId()).orElseThrow().requireStanding();
        } else if (attendances.lock(List.of(target.attendanceId())).getFirst().isReversed()) {
            throw new AttendanceReversed();
        }
    }

    private Optional<ReversalProposal> pending(Target target) {
        return sql.find(
                ReversalProposal.SELECT + """
                where p.attendance_id = ? and p.credit_id is not distinct from ? and p.state = 'PENDING'""", ReversalProposal::read, target.attendanceId(), target.creditId());
    }

    private ReversalProposal add(NewReversal wanted, Target target, By by) {
        var id = Ids.next();
        sql.update(
                """
                insert into reversal (id, activity_id, attendance_id, volunteer_id, credit_id, reason_code,
                                      evidence_ref, state, made_at, made_by, made_role, made_site, made_team)
                values (?, ?, ?, ?, ?, ?, ?, 'PENDING', ?, ?, ?, ?, ?)""",
                id,
                target.activityId(),
                target.attendanceId(),
                target.volunteerId(),
                target.creditId(),
                wanted.reasonCode(),
                wanted.evidenceRef(),
                time.now(),
                by.subject(),
                by.role(),
                by.siteCode(),
                by.teamId());
        trail.keep(ReversalAct.REVERSAL_PROPOSED, id, wanted.reasonCode());
        return list.get(id);
    }

    @Transactional
    ReversalView approve(UUID id) {
        var target = requireChecker(id).target();
        var activity = activities.lock(target.activityId());
        lockPerson(target);
        var reversal = lock(id);
        if (!reversal.decision().isOpenTo(ReversalState.APPROVED)) {
            return ReversalView.of(reversal);
        }
        var cause = reversal.cause(plan.by(activity));
        if (target.creditId() == null) {
            postings.reverseAttendances(activity, List.of(target.attendanceId()), cause);
        } else {
            postings.reverseCredit(activity, credits.find(target.creditId()).orElseThrow(), cause);
        }
        trail.keep(ReversalAct.REVERSAL_APPROVED, id);
        return decide(id, ReversalState.APPROVED, null);
    }

    @Transactional
    ReversalView reject(UUID id, String reasonCode) {
        var target = requireChecker(id).target();
        plan.share(target.activityId());
        lockPerson(target);
        var reversal = lock(id);
        if (!reversal.decision().isOpenTo(ReversalState.REJECTED)) {
            return ReversalView.of(reversal);
        }
        trail.keep(ReversalAct.REVERSAL_REJECTED, id, reasonCode);
        return decide(id, ReversalState.REJECTED, reasonCode);
    }

    private ReversalView decide(UUID id, ReversalState decision, @Nullable String rejectionCode) {
        sql.update(
                "update reversal set state = ?, checked_at = ?, checked_by = ?, rejection_code = ? where id = ?",
                decision,
                time.now(),
                access.subject(),
                rejectionCode,
                id);
        return ReversalView.of(list.get(id));
    }

    /** Passes for staff of the owner who neither proposed it nor are the person, before anything is waited for. */
    private ReversalProposal requireChecker(UUID id) {
        var seen = list.get(id);
        var activity = plan.activity(seen.target().activityId()).orElseThrow();
        access.requireStaffOf(activity.classification().ownerSiteCode());
        eyes.requireChecker(seen.madeBy().account(), List.of(seen.target().volunteerId()));
        return seen;
    }

    private ReversalProposal lock(UUID id) {
        sql.list("select 1 from reversal where id = ? for update", row -> true, id);
        return list.get(id);
    }

    private void lockPerson(Target target) {
        volunteers.lock(List.of(target.volunteerId()), List.of());
    }
}
