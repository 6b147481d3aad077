package cn.practice.activity.attendance.review;

import cn.practice.activity.attendance.Attendance;
import cn.practice.activity.attendance.Attendances;
import cn.practice.activity.attendance.PastService;
import cn.practice.activity.attendance.credit.Minutes;
import cn.practice.activity.attendance.credit.PersonTimes;
import cn.practice.activity.attendance.review.Refusals.AlreadyReviewed;
import cn.practice.activity.attendance.review.Refusals.NothingToReview;
import cn.practice.activity.attendance.review.Review.Line;
import cn.practice.activity.checking.FourEyes;
import cn.practice.activity.kind.Kinds;
import cn.practice.activity.plan.Period;
import cn.practice.activity.plan.Plan;
import cn.practice.activity.plan.ShiftFacts;
import cn.practice.kit.id.Ids;
import cn.practice.kit.identity.Access;
import cn.practice.kit.problem.Invalid;
import cn.practice.kit.sql.Column;
import cn.practice.kit.sql.Sql;
import cn.practice.kit.time.CivilTime;
import cn.practice.kit.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Says for a whole shift when those left whom nobody saw leave, for somebody else to agree to. */
@ApplicationScoped
class Reviews {

    private final Sql sql;
    private final Plan plan;
    private final Kinds kinds;
    private final PastService past;
    private final FourEyes eyes;
    private final Access access;
    private final ReviewList list;
    private final Attendances attendances;
    private final ReviewedAttendances reviewed;
    private final PersonTimes times;
    private final Trail trail;
    private final CivilTime time;

    Reviews(
            Sql sql,
            Plan plan,
            Kinds kinds,
            PastService past,
            FourEyes eyes,
            Access access,
            ReviewList list,
            Attendances attendances,
            ReviewedAttendances reviewed,
            PersonTimes times,
            Trail trail,
            CivilTime time) {
        this.sql = sql;
        this.plan = plan;
        this.kinds = kinds;
        this.past = past;
        this.eyes = eyes;
        this.access = access;
        this.list = list;
        this.attendances = attendances;
        this.reviewed = reviewed;
        this.times = times;
        this.trail = trail;
        this.time = time;
    }

    /** Proposes; whoever proposes is left out, since nobody says when they themselves left. */
    @Transactional
    ReviewView propose(NewReview wanted) {
        var shift = plan.shiftToActFor(wanted.shiftId());
        eyes.requireRecent();
        plan.share(shift.activity().id()).requireOn();
        Minutes.requireCreditable(shift.classification().countsAsService(), 0, shift.period());
        var leftAt = leftAt(wanted, shift);
        var closed = attendances.closedUnseen(shift.id()).stream()
                .filter(each -> wanted.names(each.volunteerId()))
                .toList();
        var persons = closed.stream().map(Attendance::volunteerId).toList();
        times.lock(persons, shift.period());
        var barred = past.refused(persons, shift);
        var lines = new ArrayList<Line>();
        var leftOut = new ArrayList<UUID>();
        for (var each : closed) {
            var line = barred.containsKey(each.volunteerId()) ? null : Line.of(each, shift.period(), leftAt);
            if (line == null || eyes.isAmong(access.subject(), List.of(each.volunteerId()))) {
                leftOut.add(each.volunteerId());
            } else if (!list.speaksOfAny(List.of(each.id()))) {
                lines.add(line);
            } else if (wanted.volunteerIds() != null) {
                throw new AlreadyReviewed();
            }
        }
        if (lines.isEmpty()) {
            throw new NothingToReview();
        }
        return ReviewView.of(add(wanted, shift, leftAt, lines), leftOut);
    }

    private Instant leftAt(NewReview wanted, ShiftFacts shift) {
        var leftAt = Period.sane("leftAt", wanted.leftAt());
        var latest = shift.period().endsAt().plus(grace(shift));
        if (!leftAt.isAfter(shift.period().startsAt()) || leftAt.isAfter(latest) || leftAt.isAfter(time.now())) {
            throw new Invalid("leftAt", "within the shift and its grace, and not in the future");
        }
        return leftAt;
    }

    private Duration grace(ShiftFacts shift) {
        var kind = shift.activity().classification().kind();
        return Duration.ofMinutes(kinds.catalogue().get(kind).graceMinutes());
    }

    private Review add(NewReview wanted, ShiftFacts shift, Instant leftAt, List<Line> lines) {
        var id = Ids.next();
        var by = plan.by(shift.activity());
        sql.update(
                """
                insert into review (id, shift_id, activity_id, left_at, evidence_ref, reason_code, state, made_at,
                                    made_by, made_role, made_site, made_team)
                values (?, ?, ?, ?, ?, ?, 'PENDING', ?, ?, ?, ?, ?)""",
                id,
                shift.id(),
                shift.activity().id(),
                leftAt,
                wanted.evidenceRef(),
                wanted.reasonCode(),
                time.now(),
                by.subject(),
                by.role(),
                by.siteCode(),
                by.teamId());
        sql.update(
                """
                insert into review_line (review_id, attendance_id, volunteer_id, starts_at, ends_at)
                select ?, * from unnest(?::uuid[], ?::uuid[], ?::timestamptz[], ?::timestamptz[])""",
                id,
                Column.of(lines, Line::attendanceId),
                Column.of(lines, Line::volunteerId),
                Column.of(lines, each -> each.time().startsAt()),
                Column.of(lines, each -> each.time().endsAt()));
        trail.keep(ReviewAct.REVIEW_PROPOSED, id, wanted.reasonCode());
        var review = list.get(id);
        reviewed.tell(review, by, (attendance, line) -> review.proposed(shift, attendance, line));
        return review;
    }
}
