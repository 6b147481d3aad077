package cn.practice.activity.attendance.supplement;

import cn.practice.activity.attendance.PastService;
import cn.practice.activity.attendance.credit.PersonTimes;
import cn.practice.activity.attendance.supplement.Refusals.AlreadySupplemented;
import cn.practice.activity.checking.FourEyes;
import cn.practice.activity.plan.Period;
import cn.practice.activity.plan.Plan;
import cn.practice.activity.plan.ShiftFacts;
import cn.practice.kit.id.Ids;
import cn.practice.kit.outbox.Outbox;
import cn.practice.kit.sql.Sql;
import cn.practice.kit.time.CivilTime;
import cn.practice.kit.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Minutes that were forgotten at check-in or check-out: claimed with evidence, for somebody else to check. */
@ApplicationScoped
class Supplements {

    private final Sql sql;
    private final Plan plan;
    private final FourEyes eyes;
    private final SupplementList list;
    private final PastService past;
    private final PersonTimes times;
    private final Outbox outbox;
    private final Trail trail;
    private final CivilTime time;

    Supplements(
            Sql sql,
            Plan plan,
            FourEyes eyes,
            SupplementList list,
            PastService past,
            PersonTimes times,
            Outbox outbox,
            Trail trail,
            CivilTime time) {
        this.sql = sql;
        this.plan = plan;
        this.eyes = eyes;
        this.list = list;
        this.past = past;
        this.times = times;
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
        int minutes = named.map(each -> Math.toIntExact(each.length().toMinutes()))
                .orElseGet(() -> Objects.requireNonNull(wanted.minutes()));
        Supplement.requireCreditable(shift, minutes, time.now());
        var person = times.lock(wanted.volunteerId(), shift.period());
        past.require(wanted.volunteerId(), shift);
        var standing = standing(wanted);
        if (standing.isPresent()) {
            var same =
                    standing.filter(each -> each.says(wanted, minutes, named)).orElseThrow(AlreadySupplemented::new);
            return new Answer(SupplementView.of(same), false);
        }
        named.ifPresent(person::requireFree);
        var when = named.orElseGet(() -> person.place(shift.period(), minutes));
        var made = add(wanted, shift, when, named.isPresent());
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
        outbox.append(made.entry(1, made.made(shift, time.dayOf(when.startsAt())), by));
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
}
