package cn.practice.activity.signup;

import cn.practice.activity.plan.Classification;
import cn.practice.activity.plan.ShiftFacts;
import cn.practice.activity.plan.ShiftRole;
import cn.practice.activity.signup.SignUpEvent.SignUpConfirmed;
import cn.practice.activity.signup.SignUpEvent.SignUpDropped;
import cn.practice.activity.signup.SignUpEvent.SignUpPromoted;
import cn.practice.activity.signup.SignUpEvent.SignUpWaitlisted;
import cn.practice.activity.signup.SignUpEvent.SignUpWithdrawn;
import cn.practice.kit.kafka.Topics;
import cn.practice.kit.outbox.OutboxEntry;
import cn.practice.kit.trace.Traces;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One shift's places while its lock is held: what enters, leaves and moves up, numbered in one sequence. It knows no
 * database; {@link Books} reads and writes it.
 */
final class Book {

    private final ShiftFacts shift;
    private final LocalDate day;
    private int taken;
    private int waitlisted;
    private long sequence;
    private final List<SignUp> entered = new ArrayList<>();
    private final List<SignUp> changed = new ArrayList<>();
    private final List<OutboxEntry> told = new ArrayList<>();

    Book(ShiftFacts shift, LocalDate day) {
        this.shift = shift;
        this.day = day;
        this.taken = shift.taken();
        this.waitlisted = shift.waitlisted();
        this.sequence = shift.sequence();
    }

    ShiftFacts shift() {
        return shift;
    }

    /** A free place is not for a newcomer while others wait for it. */
    boolean hasPlaceForNewcomer() {
        return hasPlace() && waitlisted == 0;
    }

    boolean hasPlace() {
        return taken < shift.capacity();
    }

    boolean hasRoom() {
        return hasPlaceForNewcomer() || waitlisted < shift.waitlistLimit();
    }

    int waitlisted() {
        return waitlisted;
    }

    /** Takes somebody in: a place if there is one, else the end of the waitlist; there must be room. */
    SignUp enter(Asked asked) {
        boolean place = hasPlaceForNewcomer();
        if (!place && !hasRoom()) {
            throw new IllegalStateException("no room in shift " + shift.id());
        }
        var state = place ? SignUpState.CONFIRMED : SignUpState.WAITLISTED;
        count(state, 1);
        sequence++;
        var signUp = new SignUp(
                asked.signUpId(),
                shift.id(),
                shift.activity().id(),
                asked.person(),
                state,
                sequence,
                asked.at(),
                asked.by(),
                asked.at(),
                null,
                false,
                shift.period());
        entered.add(signUp);
        var who = new About(signUp);
        tell(who.gained(place ? SignUpConfirmed::new : SignUpWaitlisted::new), asked.trace());
        return signUp;
    }

    SignUp withdraw(SignUp signUp, Instant at) {
        count(signUp.state(), -1);
        sequence++;
        tell(new About(signUp).withdrawn());
        return change(signUp.become(SignUpState.WITHDRAWN, null, at));
    }

    SignUp drop(SignUp signUp, String code, Instant at) {
        count(signUp.state(), -1);
        sequence++;
        tell(new About(signUp).dropped(code));
        return change(signUp.become(SignUpState.DROPPED, code, at));
    }

    SignUp promote(SignUp signUp, Instant at) {
        count(signUp.state(), -1);
        count(SignUpState.CONFIRMED, 1);
        sequence++;
        tell(new About(signUp).gained(SignUpPromoted::new));
        return change(signUp.become(SignUpState.CONFIRMED, null, at));
    }

    private SignUp change(SignUp signUp) {
        changed.add(signUp);
        return signUp;
    }

    private void count(SignUpState state, int by) {
        switch (state) {
            case CONFIRMED -> taken += by;
            case WAITLISTED -> waitlisted += by;
            case WITHDRAWN, DROPPED -> throw new IllegalStateException("not live");
        }
    }

    private void tell(SignUpEvent event) {
        tell(event, Traces.current());
    }

    private void tell(SignUpEvent event, @Nullable String trace) {
        told.add(new OutboxEntry(
                Topics.SIGN_UPS, shift.activity().id().toString(), shift.id().toString(), sequence, event, trace));
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

    /** The constructor of an event that says no more than whose place in which shift it is. */
    @FunctionalInterface
    private interface Gained {
        SignUpEvent of(
                UUID signUpId,
                UUID shiftId,
                UUID activityId,
                UUID volunteerId,
                ShiftRole role,
                Classification classification,
                LocalDate day);
    }

    /** The events about one sign-up, as it stands before them. */
    private final class About {

        private final SignUp signUp;

        About(SignUp signUp) {
            this.signUp = signUp;
        }

        /** What a sign-up gains is told alike, whatever it is. */
        SignUpEvent gained(Gained event) {
            return event.of(
                    signUp.id(),
                    shift.id(),
                    signUp.activityId(),
                    signUp.volunteerId(),
                    shift.role(),
                    shift.classification(),
                    day);
        }

        SignUpEvent withdrawn() {
            return new SignUpWithdrawn(
                    signUp.id(),
                    shift.id(),
                    signUp.activityId(),
                    signUp.volunteerId(),
                    shift.role(),
                    shift.classification(),
                    day,
                    signUp.state());
        }

        SignUpEvent dropped(String code) {
            return new SignUpDropped(
                    signUp.id(),
                    shift.id(),
                    signUp.activityId(),
                    signUp.volunteerId(),
                    shift.role(),
                    shift.classification(),
                    day,
                    signUp.state(),
                    code);
        }
    }
}
