package cn.practice.activity.plan.shift;

import cn.practice.activity.plan.Particulars;
import cn.practice.activity.plan.Period;
import cn.practice.activity.plan.Plan;
import cn.practice.activity.plan.ShiftRole;
import cn.practice.activity.plan.shift.Places.Offer;
import cn.practice.activity.plan.shift.Places.Taken;
import cn.practice.activity.plan.shift.ShiftEvent.ShiftStated;
import cn.practice.activity.plan.shift.ShiftEvent.Terms;
import cn.practice.kit.id.Ids;
import cn.practice.kit.identity.By;
import cn.practice.kit.kafka.Topics;
import cn.practice.kit.outbox.OutboxEntry;
import cn.practice.kit.problem.Invalid;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Some hours of an activity in one role. Who has a place is sign-up's matter. */
@Entity
class Shift {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID activityId;

    private String name;

    private @Nullable String content;

    private @Nullable String place;

    private @Nullable UUID inCharge;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private ShiftRole role;

    private int capacity;

    private int waitlistLimit;

    @Column(updatable = false)
    private Instant startsAt;

    @Column(updatable = false)
    private Instant endsAt;

    private @Nullable Instant signUpOpensAt;

    private Instant signUpClosesAt;

    private Instant withdrawalDeadline;

    /** Counts the changes, under the row's lock. */
    private long version;

    /** Of what was published before the terms of shifts were told, and not told anew yet. */
    private boolean toldInPart;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Shift() {}

    private Shift(UUID activityId, Period activity, NewShift wanted) {
        var period = Period.of("shifts.", wanted.startsAt(), wanted.endsAt(), Plan.LONGEST_SHIFT);
        if (period.length().compareTo(Plan.SHORTEST_SHIFT) < 0) {
            throw new Invalid("shifts.endsAt", "at least 15 minutes after startsAt");
        }
        if (!activity.contains(period)) {
            throw new Invalid("shifts.startsAt", "within the hours of the activity");
        }
        this.id = Ids.next();
        this.activityId = activityId;
        this.name = wanted.name();
        this.content = wanted.content();
        this.place = wanted.place();
        this.inCharge = wanted.inCharge();
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

    /** Says how many places it has from now on, unless that stays as it was. */
    Optional<Resized> change(ShiftChange change) {
        int places = change.capacity();
        int limit = change.waitlistLimit();
        var newName = change.name();
        boolean resized = places != capacity || limit != waitlistLimit;
        var particulars = change.particulars();
        if (resized || !newName.equals(name) || !particulars.equals(particulars())) {
            version++;
        }
        boolean raised = places > capacity;
        capacity = places;
        waitlistLimit = limit;
        name = newName;
        content = particulars.content();
        place = particulars.place();
        inCharge = particulars.inCharge();
        return resized ? Optional.of(new Resized(offer(), raised)) : Optional.empty();
    }

    /** Other places than before; raised when there are more. */
    record Resized(Offer offer, boolean raised) {}

    private Particulars particulars() {
        return new Particulars(content, place, inCharge);
    }

    /** What is told of it, with what its activity says where it says nothing itself; nothing is untold then. */
    Terms tell(Particulars whole) {
        toldInPart = false;
        return new Terms(
                id,
                activityId,
                role,
                name,
                particulars().or(whole),
                capacity,
                waitlistLimit,
                startsAt,
                endsAt,
                signUpOpensAt,
                signUpClosesAt,
                withdrawalDeadline);
    }

    /** Says all of what was told in part; a second time there is nothing to say. */
    List<ShiftEvent> tellAnew(Particulars whole) {
        return toldInPart ? List.of(new ShiftStated(tell(whole))) : List.of();
    }

    /** The entry of an event of this shift, with the number of its version. */
    OutboxEntry entry(ShiftEvent event, By by) {
        return new OutboxEntry(Topics.ACTIVITIES, activityId.toString(), id.toString(), version + 1, event, by);
    }

    Offer offer() {
        return new Offer(id, activityId, capacity, waitlistLimit);
    }

    UUID activityId() {
        return activityId;
    }

    UUID id() {
        return id;
    }

    Period period() {
        return new Period(startsAt, endsAt);
    }

    long version() {
        return version;
    }

    ShiftView view(Taken places) {
        return new ShiftView(
                id,
                activityId,
                name,
                content,
                place,
                inCharge,
                role,
                capacity,
                places.taken(),
                waitlistLimit,
                places.waitlisted(),
                startsAt,
                endsAt,
                signUpOpensAt,
                signUpClosesAt,
                withdrawalDeadline,
                version);
    }
}
