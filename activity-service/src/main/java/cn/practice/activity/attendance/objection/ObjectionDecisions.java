package cn.practice.activity.attendance.objection;

import cn.practice.activity.attendance.Attendances;
import cn.practice.activity.attendance.credit.Credits;
import cn.practice.activity.attendance.credit.HoldEndings;
import cn.practice.activity.attendance.credit.HoldState;
import cn.practice.activity.attendance.credit.Makers;
import cn.practice.activity.attendance.credit.PersonTimes;
import cn.practice.activity.attendance.reversal.ReversalPostings;
import cn.practice.activity.plan.Plan;
import cn.practice.activity.plan.activity.Activities;
import cn.practice.kit.identity.Access;
import cn.practice.kit.identity.By;
import cn.practice.kit.kafka.Topics;
import cn.practice.kit.outbox.Outbox;
import cn.practice.kit.outbox.OutboxEntry;
import cn.practice.kit.sql.Sql;
import cn.practice.kit.time.CivilTime;
import cn.practice.kit.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What becomes of objections: decided by staff of the owner who have had no part in the minutes. */
@ApplicationScoped
class ObjectionDecisions {

    private final Sql sql;
    private final ObjectionList list;
    private final Access access;
    private final Makers makers;
    private final Plan plan;
    private final Activities activities;
    private final PersonTimes times;
    private final Attendances attendances;
    private final Credits credits;
    private final HoldEndings holds;
    private final ReversalPostings postings;
    private final Outbox outbox;
    private final Trail trail;
    private final CivilTime time;

    ObjectionDecisions(
            Sql sql,
            ObjectionList list,
            Access access,
            Makers makers,
            Plan plan,
            Activities activities,
            PersonTimes times,
            Attendances attendances,
            Credits credits,
            HoldEndings holds,
            ReversalPostings postings,
            Outbox outbox,
            Trail trail,
            CivilTime time) {
        this.sql = sql;
        this.list = list;
        this.access = access;
        this.makers = makers;
        this.plan = plan;
        this.activities = activities;
        this.times = times;
        this.attendances = attendances;
        this.credits = credits;
        this.holds = holds;
        this.postings = postings;
        this.outbox = outbox;
        this.trail = trail;
        this.time = time;
    }

    /** Whoever objects is right: the minutes are not credited, nor was anybody there of whom nothing else is known. */
    @Transactional
    ObjectionView uphold(UUID id, String reasonCode) {
        var by = requireChecker(id);
        var objection = lock(id);
        if (objection.decision().isOpenTo(ObjectionState.UPHELD)) {
            var hold = holds.lock(objection.holdId());
            tell(objection, ObjectionState.UPHELD, reasonCode, by);
            if (hold.isOpenTo(HoldState.REJECTED)) {
                holds.reject(hold, reasonCode, by);
            }
            postings.fallWithoutMinutes(
                    plan.activity(objection.activityId()).orElseThrow(),
                    List.of(objection.attendanceId()),
                    objection.cause(reasonCode, by));
            trail.keep(ObjectionAct.OBJECTION_UPHELD, id, reasonCode);
        }
        return ObjectionView.of(list.get(id));
    }

    /** The minutes were given: they are credited again. */
    @Transactional
    ObjectionView dismiss(UUID id, String reasonCode) {
        var by = requireChecker(id);
        var objection = lock(id);
        if (objection.decision().isOpenTo(ObjectionState.DISMISSED)) {
            var hold = holds.lock(objection.holdId());
            tell(objection, ObjectionState.DISMISSED, reasonCode, by);
            if (hold.isOpenTo(HoldState.CREDITED)) {
                holds.credit(hold, by);
            }
            trail.keep(ObjectionAct.OBJECTION_DISMISSED, id, reasonCode);
        }
        return ObjectionView.of(list.get(id));
    }

    /** The caller as whom they decide, once its activity and person are locked. */
    private By requireChecker(UUID id) {
        var seen = list.get(id);
        access.requireStaffOf(seen.ownerSite());
        var credit = credits.find(seen.creditId()).orElseThrow();
        var others = Stream.concat(
                Stream.ofNullable(credit.creditedBy()), Stream.of(seen.madeBy().account()));
        makers.requireNone(seen.attendanceId(), seen.volunteerId(), credit.ground(), others);
        activities.lock(seen.activityId());
        times.lock(seen.volunteerId(), seen.time());
        return access.by(null, seen.ownerSite());
    }

    private Objection lock(UUID id) {
        sql.list("select 1 from objection where id = ? for update", row -> true, id);
        return list.get(id);
    }

    private void tell(Objection objection, ObjectionState outcome, String reasonCode, By by) {
        sql.update(
                "update objection set state = ?, decided_at = ?, decided_by = ?, decision_reason = ? where id = ?",
                outcome,
                time.now(),
                by.subject(),
                reasonCode,
                objection.id());
        var of = plan.activity(objection.activityId())
                .orElseThrow()
                .classification()
                .of(attendances
                        .lock(List.of(objection.attendanceId()))
                        .getFirst()
                        .role());
        outbox.append(new OutboxEntry(
                Topics.ATTENDANCES,
                objection.activityId().toString(),
                objection.id().toString(),
                2,
                objection.decided(of, outcome, reasonCode),
                by));
    }
}
