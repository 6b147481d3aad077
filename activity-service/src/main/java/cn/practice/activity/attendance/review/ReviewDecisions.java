package cn.practice.activity.attendance.review;

import cn.practice.activity.attendance.Attendance;
import cn.practice.activity.attendance.PastService;
import cn.practice.activity.attendance.credit.Claim;
import cn.practice.activity.attendance.credit.Credits;
import cn.practice.activity.attendance.credit.DayLimits;
import cn.practice.activity.attendance.credit.Part;
import cn.practice.activity.attendance.credit.PersonTime;
import cn.practice.activity.attendance.credit.PersonTimes;
import cn.practice.activity.attendance.review.Review.Line;
import cn.practice.activity.checking.FourEyes;
import cn.practice.activity.month.Months;
import cn.practice.activity.plan.ActivityFacts;
import cn.practice.activity.plan.Plan;
import cn.practice.activity.plan.ShiftFacts;
import cn.practice.kit.identity.Access;
import cn.practice.kit.identity.By;
import cn.practice.kit.sql.Sql;
import cn.practice.kit.time.CivilTime;
import cn.practice.kit.trace.Traces;
import cn.practice.kit.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What becomes of reviews: what staff agree to who did not propose it is credited as supplemented. */
@ApplicationScoped
class ReviewDecisions {

    private final Sql sql;
    private final Plan plan;
    private final PastService past;
    private final FourEyes eyes;
    private final Access access;
    private final ReviewList list;
    private final ReviewedAttendances attendances;
    private final PersonTimes times;
    private final DayLimits limits;
    private final Credits credits;
    private final Months months;
    private final Trail trail;
    private final CivilTime time;

    ReviewDecisions(
            Sql sql,
            Plan plan,
            PastService past,
            FourEyes eyes,
            Access access,
            ReviewList list,
            ReviewedAttendances attendances,
            PersonTimes times,
            DayLimits limits,
            Credits credits,
            Months months,
            Trail trail,
            CivilTime time) {
        this.sql = sql;
        this.plan = plan;
        this.past = past;
        this.eyes = eyes;
        this.access = access;
        this.list = list;
        this.attendances = attendances;
        this.times = times;
        this.limits = limits;
        this.credits = credits;
        this.months = months;
        this.trail = trail;
        this.time = time;
    }

    @Transactional
    ReviewView approve(UUID id) {
        var seen = list.get(id);
        var shift = plan.shift(seen.shiftId()).orElseThrow();
        plan.share(shift.activity().id()).requireOn();
        var persons = times.lock(seen.persons(), shift.period());
        var review = lockToCheck(id, shift.activity());
        if (!review.decision().isOpenTo(ReviewState.APPROVED)) {
            return ReviewView.of(review);
        }
        var locked = attendances.lock(review);
        var by = plan.by(shift.activity());
        var parts = new ArrayList<Part>();
        var barred = past.refused(review.persons(), shift).keySet();
        for (var line : review.lines()) {
            var attendance = Objects.requireNonNull(locked.get(line.attendanceId()));
            if (!barred.contains(line.volunteerId()) && !attendance.isReversed()) {
                parts.addAll(credited(review, shift, attendance, line, persons, by));
            }
        }
        credits.save(parts);
        trail.keep(ReviewAct.REVIEW_APPROVED, id);
        return decide(id, ReviewState.APPROVED, null);
    }

    /** What is free of somebody's time by that word; the rest was given elsewhere. */
    private List<Part> credited(
            Review review, ShiftFacts shift, Attendance attendance, Line line, Map<UUID, PersonTime> persons, By by) {
        var person = Objects.requireNonNull(persons.get(line.volunteerId()));
        var claim = new Claim(
                attendance,
                shift.classification(),
                attendance.day(),
                review.ground(),
                by,
                null,
                months.late(attendance.day()),
                Traces.current());
        var parts = claim.take(person, person.free(line.time()), limits, attendance.sequence() + 1);
        attendances.number(attendance.id(), parts.size());
        return parts;
    }

    @Transactional
    ReviewView reject(UUID id, String reasonCode) {
        var seen = list.get(id);
        var shift = plan.shift(seen.shiftId()).orElseThrow();
        plan.share(shift.activity().id());
        times.lock(seen.persons(), shift.period());
        var review = lockToCheck(id, shift.activity());
        if (!review.decision().isOpenTo(ReviewState.REJECTED)) {
            return ReviewView.of(review);
        }
        attendances.tell(
                review, plan.by(shift.activity()), (attendance, line) -> review.rejected(attendance, reasonCode));
        sql.update("update review_line set standing = false where review_id = ?", id);
        trail.keep(ReviewAct.REVIEW_REJECTED, id, reasonCode);
        return decide(id, ReviewState.REJECTED, reasonCode);
    }

    private Review lockToCheck(UUID id, ActivityFacts activity) {
        access.requireStaffOf(activity.classification().ownerSiteCode());
        var seen = list.get(id);
        eyes.requireChecker(seen.madeBy().account(), seen.persons());
        sql.list("select 1 from review where id = ? for update", row -> true, id);
        return list.get(id);
    }

    private ReviewView decide(UUID id, ReviewState decision, @Nullable String reasonCode) {
        sql.update(
                "update review set state = ?, checked_at = ?, checked_by = ?, check_reason = ? where id = ?",
                decision,
                time.now(),
                access.subject(),
                reasonCode,
                id);
        return ReviewView.of(list.get(id));
    }
}
