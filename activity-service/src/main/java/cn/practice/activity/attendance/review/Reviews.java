package cn.practice.activity.attendance.review;

import cn.practice.activity.attendance.Attendance;
import cn.practice.activity.attendance.Attendance.Source.Clocked;
import cn.practice.activity.attendance.Attendances;
import cn.practice.activity.attendance.PastService;
import cn.practice.activity.attendance.credit.Claim;
import cn.practice.activity.attendance.credit.Credits;
import cn.practice.activity.attendance.credit.DayLimits;
import cn.practice.activity.attendance.credit.Minutes;
import cn.practice.activity.attendance.credit.Part;
import cn.practice.activity.attendance.credit.PersonTime;
import cn.practice.activity.attendance.credit.PersonTimes;
import cn.practice.activity.attendance.review.Refusals.AlreadyReviewed;
import cn.practice.activity.attendance.review.Refusals.NothingToReview;
import cn.practice.activity.attendance.review.Review.Line;
import cn.practice.activity.attendance.review.ReviewEvent.ReviewProposed;
import cn.practice.activity.attendance.review.ReviewEvent.ReviewRejected;
import cn.practice.activity.checking.FourEyes;
import cn.practice.activity.kind.Kinds;
import cn.practice.activity.month.Months;
import cn.practice.activity.plan.ActivityFacts;
import cn.practice.activity.plan.Period;
import cn.practice.activity.plan.Plan;
import cn.practice.activity.plan.ShiftFacts;
import cn.practice.kit.id.Ids;
import cn.practice.kit.identity.Access;
import cn.practice.kit.identity.By;
import cn.practice.kit.outbox.Outbox;
import cn.practice.kit.outbox.OutboxEntry;
import cn.practice.kit.problem.Invalid;
import cn.practice.kit.sql.Column;
import cn.practice.kit.sql.Sql;
import cn.practice.kit.time.CivilTime;
import cn.practice.kit.trace.Traces;
import cn.practice.kit.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says for a whole shift when those left whom nobody saw leave; what somebody else agrees to is credited as supplemented. */
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
    private final PersonTimes times;
    private final DayLimits limits;
    private final Credits credits;
    private final Months months;
    private final Outbox outbox;
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
            PersonTimes times,
            DayLimits limits,
            Credits credits,
            Months months,
            Outbox outbox,
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
        this.times = times;
        this.limits = limits;
        this.credits = credits;
        this.months = months;
        this.outbox = outbox;
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
        times.lock(closed.stream().map(Attendance::volunteerId).toList(), shift.period());
        var barred = past.refused(closed.stream().map(Attendance::volunteerId).toList(), shift);
        var lines = new ArrayList<Line>();
        var leftOut = new ArrayList<UUID>();
        for (var each : closed) {
            var line = barred.containsKey(each.volunteerId()) ? null : line(each, shift, leftAt);
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

    private static @Nullable Line line(Attendance attendance, ShiftFacts shift, Instant leftAt) {
        var in = ((Clocked) attendance.source()).in().at();
        var from = in.isBefore(shift.period().startsAt()) ? shift.period().startsAt() : in;
        return Duration.between(from, leftAt).toMinutes() < 1
                ? null
                : new Line(attendance.id(), attendance.volunteerId(), new Period(from, leftAt), 0);
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
        tellAll(review, lock(review), (attendance, line) -> proposed(review, shift, attendance, line), by);
        return review;
    }

    private static ReviewProposed proposed(Review review, ShiftFacts shift, Attendance attendance, Line line) {
        return new ReviewProposed(
                review.id(),
                attendance.id(),
                shift.id(),
                attendance.activityId(),
                attendance.volunteerId(),
                shift.classification(),
                attendance.day(),
                Math.toIntExact(line.time().length().toMinutes()),
                line.time().startsAt(),
                line.time().endsAt(),
                review.reasonCode(),
                review.evidenceAt(),
                review.evidenceDigest());
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
        var locked = lock(review);
        var by = plan.by(shift.activity());
        var parts = new ArrayList<Part>();
        var barred = past.refused(review.persons(), shift).keySet();
        for (var line : review.lines()) {
            if (barred.contains(line.volunteerId())) {
                continue;
            }
            parts.addAll(credited(review, shift, locked.get(line.attendanceId()), line, persons, by));
        }
        credits.save(parts);
        trail.keep(ReviewAct.REVIEW_APPROVED, id);
        return decide(id, ReviewState.APPROVED, null);
    }

    /** What is free of somebody's time by that word; the rest was given elsewhere, and who was not there gave none. */
    private List<Part> credited(
            Review review,
            ShiftFacts shift,
            @Nullable Attendance attendance,
            Line line,
            Map<UUID, PersonTime> persons,
            By by) {
        var of = Objects.requireNonNull(attendance);
        if (of.isReversed()) {
            return List.of();
        }
        var person = Objects.requireNonNull(persons.get(line.volunteerId()));
        var claim = new Claim(
                of,
                shift.classification(),
                of.day(),
                review.ground(),
                by,
                null,
                months.late(of.day()),
                Traces.current());
        var parts = claim.take(person, person.free(line.time()), limits, of.sequence() + 1);
        attendances.number(of.id(), parts.size());
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
        tellAll(
                review,
                lock(review),
                (attendance, line) -> new ReviewRejected(
                        id,
                        attendance.id(),
                        review.shiftId(),
                        review.activityId(),
                        attendance.volunteerId(),
                        reasonCode),
                plan.by(shift.activity()));
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

    private Map<UUID, Attendance> lock(Review review) {
        return attendances.lock(review.lines().stream().map(Line::attendanceId).toList()).stream()
                .collect(Collectors.toMap(Attendance::id, Function.identity()));
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

    @FunctionalInterface
    private interface Told {
        ReviewEvent of(Attendance attendance, Line line);
    }

    private void tellAll(Review review, Map<UUID, Attendance> locked, Told told, By by) {
        var entries = new ArrayList<OutboxEntry>();
        for (var line : review.lines()) {
            var attendance = Objects.requireNonNull(locked.get(line.attendanceId()));
            entries.add(attendance.entry(attendance.sequence() + 1, told.of(attendance, line), by, Traces.current()));
            attendances.number(attendance.id(), 1);
        }
        outbox.append(entries);
    }
}
