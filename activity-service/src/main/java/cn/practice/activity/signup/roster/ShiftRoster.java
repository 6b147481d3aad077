package cn.practice.activity.signup.roster;

import cn.practice.activity.plan.ShiftFacts;
import cn.practice.activity.signup.roster.Refusals.AlreadyCheckedIn;
import cn.practice.activity.signup.roster.Refusals.CapacityBelowTaken;
import cn.practice.activity.signup.roster.Refusals.LateCancel;
import cn.practice.activity.signup.roster.Refusals.WaitlistBelowWaiting;
import cn.practice.activity.signup.roster.SignUpEvent.SignUpConfirmed;
import cn.practice.activity.signup.roster.SignUpEvent.SignUpDropped;
import cn.practice.activity.signup.roster.SignUpEvent.SignUpPromoted;
import cn.practice.activity.signup.roster.SignUpEvent.SignUpWaitlisted;
import cn.practice.activity.signup.roster.SignUpEvent.SignUpWithdrawn;
import cn.practice.kit.identity.By;
import cn.practice.kit.kafka.Topics;
import cn.practice.kit.outbox.OutboxEntry;
import cn.practice.kit.trace.Traces;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One shift's places while they are locked: what enters, leaves and moves up, numbered in one sequence. It knows no
 * database; {@link ShiftRosters} reads and writes it.
 */
public final class ShiftRoster {

    private final ShiftFacts shift;
    private final LocalDate day;
    private int capacity;
    private int waitlistLimit;
    private int taken;
    private int waitlisted;
    private long sequence;
    private final List<SignUp> entered = new ArrayList<>();
    private final List<SignUp> changed = new ArrayList<>();
    private final List<OutboxEntry> told = new ArrayList<>();

    ShiftRoster(ShiftFacts shift, LocalDate day, Occupancy occupancy) {
        this.shift = shift;
        this.day = day;
        this.capacity = occupancy.capacity();
        this.waitlistLimit = occupancy.waitlistLimit();
        this.taken = occupancy.taken();
        this.waitlisted = occupancy.waitlisted();
        this.sequence = occupancy.sequence();
    }

    public ShiftFacts shift() {
        return shift;
    }

    /** The civil day on which the shift starts. */
    public LocalDate day() {
        return day;
    }

    /** Whether a newcomer gets a place: not while others wait for it. */
    public boolean hasPlaceForNewcomer() {
        return hasPlace() && waitlisted == 0;
    }

    public boolean hasPlace() {
        return taken < capacity;
    }

    /** Whether a newcomer gets a place or may wait. */
    public boolean hasRoom() {
        return hasPlaceForNewcomer() || waitlisted < waitlistLimit;
    }

    /** How many people wait. */
    public int waitlisted() {
        return waitlisted;
    }

    /** Takes somebody in: a place if there is one, else the end of the waitlist; there must be room. */
    public SignUp enter(UUID signUpId, UUID volunteerId, By by, Instant at, @Nullable String trace) {
        boolean place = hasPlaceForNewcomer();
        if (!place && !hasRoom()) {
            throw new IllegalStateException("no room in shift " + shift.id());
        }
        var state = place ? SignUpState.CONFIRMED : SignUpState.WAITLISTED;
        count(state, 1);
        sequence++;
        var signUp = new SignUp(
                signUpId,
                shift.id(),
                shift.activity().id(),
                volunteerId,
                state,
                sequence,
                at,
                Objects.requireNonNull(by.subject()),
                at,
                null,
                false,
                shift.period());
        entered.add(signUp);
        var placement = placement(signUp);
        tell(place ? new SignUpConfirmed(placement) : new SignUpWaitlisted(placement), by, trace);
        return signUp;
    }

    /** Lets somebody go who asks for it; a place only until the deadline, and never once they came. */
    public void withdraw(SignUp signUp, By by, Instant at) {
        if (signUp.attended()) {
            throw new AlreadyCheckedIn();
        }
        if (signUp.state() == SignUpState.CONFIRMED && !at.isBefore(shift.withdrawalDeadline())) {
            throw new LateCancel(shift.withdrawalDeadline());
        }
        leave(signUp, SignUpState.WITHDRAWN, null, at);
        tell(new SignUpWithdrawn(placement(signUp), signUp.state()), by);
    }

    /** Takes a place or waiting back. */
    public void drop(SignUp signUp, String code, By by, Instant at) {
        leave(signUp, SignUpState.DROPPED, code, at);
        tell(new SignUpDropped(placement(signUp), signUp.state(), code), by);
    }

    private void leave(SignUp signUp, SignUpState to, @Nullable String code, Instant at) {
        count(signUp.state(), -1);
        sequence++;
        changed.add(signUp.become(to, code, at));
    }

    /** Gives a place to somebody who waits: nobody does that by hand. */
    public void promote(SignUp signUp, Instant at) {
        count(signUp.state(), -1);
        count(SignUpState.CONFIRMED, 1);
        sequence++;
        changed.add(signUp.become(SignUpState.CONFIRMED, null, at));
        tell(new SignUpPromoted(placement(signUp)), By.service());
    }

    /** Changes how many places there are, and how many people may wait. */
    public void resize(int places, int limit) {
        if (places < taken) {
            throw new CapacityBelowTaken(taken);
        }
        if (limit < waitlisted) {
            throw new WaitlistBelowWaiting(waitlisted);
        }
        capacity = places;
        waitlistLimit = limit;
    }

    private void count(SignUpState state, int by) {
        switch (state) {
            case CONFIRMED -> taken += by;
            case WAITLISTED -> waitlisted += by;
            case WITHDRAWN, DROPPED -> throw new IllegalStateException("not live");
        }
    }

    private Placement placement(SignUp signUp) {
        return new Placement(
                signUp.id(),
                shift.id(),
                signUp.activityId(),
                signUp.volunteerId(),
                shift.role(),
                shift.classification(),
                day);
    }

    private void tell(SignUpEvent event, By by) {
        tell(event, by, Traces.current());
    }

    private void tell(SignUpEvent event, By by, @Nullable String trace) {
        told.add(new OutboxEntry(
                Topics.SIGN_UPS, shift.activity().id().toString(), shift.id().toString(), sequence, event, by, trace));
    }

    UUID shiftId() {
        return shift.id();
    }

    int taken() {
        return taken;
    }

    long sequence() {
        return sequence;
    }

    List<SignUp> entered() {
        return entered;
    }

    List<SignUp> changed() {
        return changed;
    }

    List<OutboxEntry> told() {
        return told;
    }
}
