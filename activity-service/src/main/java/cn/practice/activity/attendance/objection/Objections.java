package cn.practice.activity.attendance.objection;

import cn.practice.activity.attendance.Attendances;
import cn.practice.activity.attendance.HoldReason;
import cn.practice.activity.attendance.credit.Claim;
import cn.practice.activity.attendance.credit.Credits;
import cn.practice.activity.attendance.credit.HoldEndings;
import cn.practice.activity.attendance.credit.KeptCredit;
import cn.practice.activity.attendance.credit.KeptHold;
import cn.practice.activity.attendance.credit.Part;
import cn.practice.activity.attendance.credit.PersonTimes;
import cn.practice.activity.attendance.credit.Reversal;
import cn.practice.activity.attendance.objection.ObjectionEvent.ObjectionMade;
import cn.practice.activity.checking.Recency;
import cn.practice.activity.copies.KnownVolunteers;
import cn.practice.activity.month.Months;
import cn.practice.activity.plan.Classification;
import cn.practice.activity.plan.Plan;
import cn.practice.kit.id.Ids;
import cn.practice.kit.identity.Access;
import cn.practice.kit.identity.By;
import cn.practice.kit.kafka.Topics;
import cn.practice.kit.outbox.Outbox;
import cn.practice.kit.outbox.OutboxEntry;
import cn.practice.kit.problem.Forbidden;
import cn.practice.kit.problem.NotFound;
import cn.practice.kit.sql.Sql;
import cn.practice.kit.time.CivilTime;
import cn.practice.kit.trace.Traces;
import cn.practice.kit.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Minutes to which those object who are said to have given them: taken back, and held until somebody else has decided. */
@ApplicationScoped
class Objections {

    private final Sql sql;
    private final ObjectionList list;
    private final Access access;
    private final KnownVolunteers volunteers;
    private final Recency recency;
    private final Plan plan;
    private final PersonTimes times;
    private final Attendances attendances;
    private final Credits credits;
    private final HoldEndings holds;
    private final Months months;
    private final Outbox outbox;
    private final Trail trail;
    private final CivilTime time;
    private final int days;

    Objections(
            Sql sql,
            ObjectionList list,
            Access access,
            KnownVolunteers volunteers,
            Recency recency,
            Plan plan,
            PersonTimes times,
            Attendances attendances,
            Credits credits,
            HoldEndings holds,
            Months months,
            Outbox outbox,
            Trail trail,
            CivilTime time,
            @ConfigProperty(name = "practice.objection.days") int days) {
        this.sql = sql;
        this.list = list;
        this.access = access;
        this.volunteers = volunteers;
        this.recency = recency;
        this.plan = plan;
        this.times = times;
        this.attendances = attendances;
        this.credits = credits;
        this.holds = holds;
        this.months = months;
        this.outbox = outbox;
        this.trail = trail;
        this.time = time;
        this.days = days;
    }

    /** An answer and whether it is new. */
    record Answer(ObjectionView objection, boolean isNew) {}

    @Transactional
    Answer make(NewObjection wanted) {
        var seen = credit(wanted.creditId());
        var by = objector(seen.volunteerId());
        recency.require();
        var activity = plan.share(seen.activityId());
        var person = times.lock(seen.volunteerId(), seen.time());
        var standing = list.to(seen.id());
        if (standing.isPresent()) {
            return new Answer(ObjectionView.of(standing.get().requireSame(wanted.reasonCode())), false);
        }
        var role = attendances.lock(List.of(seen.attendanceId())).getFirst().role();
        var credit = credit(seen.id());
        var waitedFor = Optional.ofNullable(credit.holdId()).map(holds::get).map(KeptHold::reason);
        ObjectionDecider.requireOpen(
                credit, waitedFor.orElse(null), person, time.dayOf(credit.creditedAt()), time.today(), days);
        var id = add(wanted, by, credit, activity.classification().of(role));
        return new Answer(ObjectionView.of(list.get(id)), true);
    }

    private KeptCredit credit(UUID id) {
        return credits.find(id).orElseThrow(() -> new NotFound("credit", id));
    }

    /** The caller, if the minutes are theirs; or as staff over somebody who cannot say so themselves. */
    private By objector(UUID volunteerId) {
        var person = volunteers.find(volunteerId).orElseThrow(Forbidden::new);
        if (person.signsInAs(access.subject())) {
            return access.self();
        }
        if (person.subject() != null) {
            throw new Forbidden();
        }
        access.requireStaffOf(person.siteCode());
        return access.by(null, person.siteCode());
    }

    private UUID add(NewObjection wanted, By by, KeptCredit credit, Classification of) {
        var id = Ids.next();
        var late = months.late(credit.day());
        sql.update(
                """
                insert into objection (id, credit_id, volunteer_id, reason_code, state, made_at, made_by, made_role,
                                       made_site)
                values (?, ?, ?, ?, 'PENDING', ?, ?, ?, ?)""",
                id,
                credit.id(),
                credit.volunteerId(),
                wanted.reasonCode(),
                time.now(),
                by.subject(),
                by.role(),
                by.siteCode());
        if (by.role() != null) {
            trail.keep(ObjectionAct.OBJECTED_FOR_ANOTHER, id, wanted.reasonCode());
        }
        var made = ObjectionMade.of(id, credit, of, wanted.reasonCode(), late);
        outbox.append(new OutboxEntry(Topics.ATTENDANCES, credit.activityId().toString(), id.toString(), 1, made, by));
        var reason = HoldReason.OBJECTION;
        credits.reverse(List.of(new Reversal(credit.id(), reason.name(), id, null, null, null, by, late)));
        var attendance = attendances.lock(List.of(credit.attendanceId())).getFirst();
        var claim = new Claim(
                attendance, of, credit.day(), credit.ground(), by, credit.beforeApproval(), late, Traces.current());
        credits.save(List.of(new Part.Hold(Ids.next(), claim, credit.time(), attendance.sequence() + 1, reason, id)));
        attendances.number(attendance.id(), 1);
        return id;
    }
}
