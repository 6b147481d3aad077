package cn.practice.activity.attendance;

import cn.practice.activity.activity.Plan;
import cn.practice.activity.activity.ShiftFacts;
import cn.practice.activity.activity.ShiftRole;
import cn.practice.activity.attendance.AttendanceEvent.CheckedIn;
import cn.practice.activity.attendance.AttendanceEvent.CheckedOut;
import cn.practice.activity.attendance.Refusals.CheckInClosed;
import cn.practice.activity.attendance.Refusals.CheckInNotOpen;
import cn.practice.activity.attendance.Refusals.NotClocked;
import cn.practice.activity.attendance.Refusals.NotConfirmed;
import cn.practice.activity.attendance.Refusals.SelfCheckIn;
import cn.practice.activity.kind.Kinds;
import cn.practice.activity.known.Persons;
import cn.practice.activity.signup.SignUps;
import cn.practice.activity.sql.Sql;
import cn.practice.activity.trail.Act;
import cn.practice.activity.trail.Trail;
import cn.practice.kit.id.Ids;
import cn.practice.kit.identity.Access;
import cn.practice.kit.problem.NotFound;
import cn.practice.kit.time.CivilTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Clocking by the leader: in once, out once, minutes by the server's time. */
@ApplicationScoped
class Attendances {

    private final Sql sql;
    private final Plan plan;
    private final SignUps signUps;
    private final Kinds kinds;
    private final Persons persons;
    private final Access access;
    private final Ledger ledger;
    private final Trail trail;
    private final CivilTime time;
    private final Duration opensBefore;

    Attendances(
            Sql sql,
            Plan plan,
            SignUps signUps,
            Kinds kinds,
            Persons persons,
            Access access,
            Ledger ledger,
            Trail trail,
            CivilTime time,
            @ConfigProperty(name = "practice.check-in.opens-before") Duration opensBefore) {
        this.sql = sql;
        this.plan = plan;
        this.signUps = signUps;
        this.kinds = kinds;
        this.persons = persons;
        this.access = access;
        this.ledger = ledger;
        this.trail = trail;
        this.time = time;
        this.opensBefore = opensBefore;
    }

    /** An answer and whether it is new. */
    record Answer(AttendanceView attendance, boolean isNew) {}

    @Transactional
    Answer checkIn(UUID shiftId, UUID volunteerId) {
        var shift = plan.shiftToActFor(shiftId);
        if (persons.isMe(volunteerId)) {
            throw new SelfCheckIn();
        }
        plan.share(shift.activity().id());
        var before = of(shiftId, volunteerId);
        if (before.isPresent()) {
            return new Answer(before.get().view(), false);
        }
        var now = time.now();
        requireOpen(shift, now);
        if (!signUps.attend(shiftId, volunteerId)) {
            throw new NotConfirmed();
        }
        var attendance = new Attendance(
                Ids.next(),
                shift.activity().id(),
                shiftId,
                volunteerId,
                shift.role(),
                Evidence.CLOCKED,
                Method.LEADER,
                time.dayOf(now),
                now,
                null,
                null,
                1);
        if (insert(attendance, now) == 0) {
            return new Answer(of(shiftId, volunteerId).orElseThrow().view(), false);
        }
        ledger.tell(
                attendance,
                1,
                new CheckedIn(
                        attendance.id(),
                        shiftId,
                        attendance.activityId(),
                        volunteerId,
                        shift.role(),
                        Method.LEADER,
                        shift.classification(),
                        attendance.day(),
                        now));
        trail.keep(access.subject(), Act.CHECKED_IN, attendance.id());
        return new Answer(attendance.view(), true);
    }

    private void requireOpen(ShiftFacts shift, Instant now) {
        var opensAt = shift.period().startsAt().minus(opensBefore);
        if (now.isBefore(opensAt)) {
            throw new CheckInNotOpen(opensAt);
        }
        if (!now.isBefore(shift.period().endsAt())) {
            throw new CheckInClosed();
        }
    }

    private int insert(Attendance attendance, Instant now) {
        return sql.update(
                """
                insert into attendance (id, activity_id, shift_id, volunteer_id, role, evidence, method, day,
                                        checked_in_at, checked_in_by, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
                attendance.id(),
                attendance.activityId(),
                attendance.shiftId(),
                attendance.volunteerId(),
                attendance.role(),
                attendance.evidence(),
                attendance.method(),
                attendance.day(),
                attendance.checkedInAt(),
                access.subject(),
                now);
    }

    @Transactional
    AttendanceView checkOut(UUID id) {
        var seen = find(id).orElseThrow(() -> new NotFound("attendance", id));
        plan.activityToActFor(seen.activityId());
        if (persons.isMe(seen.volunteerId())) {
            throw new SelfCheckIn();
        }
        sql.list("select 1 from attendance where id = ? for update", row -> true, id);
        var attendance = find(id).orElseThrow();
        var in = attendance.checkedInAt();
        var shiftId = attendance.shiftId();
        if (in == null || shiftId == null) {
            throw new NotClocked();
        }
        if (attendance.checkedOutAt() != null) {
            return attendance.view();
        }
        checkOut(attendance, plan.shift(shiftId).orElseThrow(), in);
        return find(id).orElseThrow().view();
    }

    private void checkOut(Attendance attendance, ShiftFacts shift, Instant in) {
        var now = time.now();
        // a domain clock that was set back must not make somebody leave before he came
        var out = now.isBefore(in) ? in : now;
        var of = shift.classification();
        int grace = kinds.get(of.kind()).graceMinutes();
        int minutes = shift.role() == ShiftRole.SERVICE && of.countsAsService() && attendance.minutes() == null
                ? Minutes.of(shift.period(), grace, in, out)
                : 0;
        long sequence = attendance.sequence() + 1;
        sql.update(
                "update attendance set checked_out_at = ?, checked_out_by = ?, sequence = ? where id = ?",
                out,
                access.subject(),
                minutes > 0 ? sequence + 1 : sequence,
                attendance.id());
        ledger.tell(
                attendance,
                sequence,
                new CheckedOut(
                        attendance.id(),
                        shift.id(),
                        attendance.activityId(),
                        attendance.volunteerId(),
                        attendance.role(),
                        of,
                        attendance.day(),
                        out));
        if (minutes > 0) {
            ledger.credit(attendance, sequence + 1, of, minutes, Evidence.CLOCKED);
        }
        trail.keep(access.subject(), Act.CHECKED_OUT, attendance.id());
    }

    private Optional<Attendance> of(UUID shiftId, UUID volunteerId) {
        return sql.find(
                Attendance.SELECT + "where t.shift_id = ? and t.volunteer_id = ?",
                Attendance::read,
                shiftId,
                volunteerId);
    }

    private Optional<Attendance> find(UUID id) {
        return sql.find(Attendance.SELECT + "where t.id = ?", Attendance::read, id);
    }
}
