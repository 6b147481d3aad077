package cn.practice.activity.plan.shift;

import cn.practice.activity.plan.Period;
import cn.practice.activity.plan.Plan;
import cn.practice.activity.plan.ShiftRole;
import cn.practice.activity.plan.shift.Refusals.CapacityBelowTaken;
import cn.practice.activity.plan.shift.Refusals.WaitlistBelowWaiting;
import cn.practice.kit.id.Ids;
import cn.practice.kit.problem.Invalid;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Some hours of an activity in one role. Who has a place is decided by sign-ups, which keep the counters. */
@Entity
class Shift {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID activityId;

    private String name;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private ShiftRole role;

    private int capacity;

    private int waitlistLimit;

    @Column(insertable = false, updatable = false)
    private int taken;

    @Column(insertable = false, updatable = false)
    private int waitlisted;

    @Column(updatable = false)
    private Instant startsAt;

    @Column(updatable = false)
    private Instant endsAt;

    private @Nullable Instant signUpOpensAt;

    private Instant signUpClosesAt;

    private Instant withdrawalDeadline;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Shift() {}

    private Shift(UUID activityId, Period activity, NewShift wanted) {
        var period = Period.of("shifts.", wanted.startsAt(), wanted.endsAt(), Plan.LONGEST_SHIFT);
        if (!activity.contains(period)) {
            throw new Invalid("shifts.startsAt", "within the hours of the activity");
        }
        this.id = Ids.next();
        this.activityId = activityId;
        this.name = wanted.name();
        this.role = wanted.role();
        this.capacity = wanted.capacity();
        this.waitlistLimit = wanted.waitlistLimit();
        this.startsAt = period.startsAt();
        this.endsAt = period.endsAt();
        this.signUpOpensAt =
                wanted.signUpOpensAt() == null ? null : Period.sane("shifts.signUpOpensAt", wanted.signUpOpensAt());
        this.signUpClosesAt =
                Period.sane("shifts.signUpClosesAt", Objects.requireNonNullElse(wanted.signUpClosesAt(), startsAt));
        this.withdrawalDeadline = Period.sane(
                "shifts.withdrawalDeadline", Objects.requireNonNullElse(wanted.withdrawalDeadline(), startsAt));
        requireOrder();
    }

    /** A new shift, or a refusal of what cannot be. */
    static Shift plan(UUID activityId, Period activity, NewShift wanted) {
        return new Shift(activityId, activity, wanted);
    }

    private void requireOrder() {
        if (signUpClosesAt.isAfter(endsAt)) {
            throw new Invalid("shifts.signUpClosesAt", "not after the shift ends");
        }
        if (signUpOpensAt != null && !signUpOpensAt.isBefore(signUpClosesAt)) {
            throw new Invalid("shifts.signUpOpensAt", "before signUpClosesAt");
        }
        if (withdrawalDeadline.isAfter(startsAt)) {
            throw new Invalid("shifts.withdrawalDeadline", "not after the shift starts");
        }
    }

    /** Says whether places became free. */
    boolean change(ShiftChange change) {
        int limit = change.waitlistLimit() == null ? waitlistLimit : change.waitlistLimit();
        if (change.capacity() < taken) {
            throw new CapacityBelowTaken(taken);
        }
        if (limit < waitlisted) {
            throw new WaitlistBelowWaiting(waitlisted);
        }
        boolean raised = change.capacity() > capacity;
        capacity = change.capacity();
        waitlistLimit = limit;
        name = change.name() == null ? name : change.name();
        return raised;
    }

    UUID id() {
        return id;
    }

    UUID activityId() {
        return activityId;
    }

    long version() {
        return version;
    }

    ShiftView view() {
        return new ShiftView(
                id,
                activityId,
                name,
                role,
                capacity,
                taken,
                waitlistLimit,
                waitlisted,
                startsAt,
                endsAt,
                signUpOpensAt,
                signUpClosesAt,
                withdrawalDeadline,
                version);
    }
}
