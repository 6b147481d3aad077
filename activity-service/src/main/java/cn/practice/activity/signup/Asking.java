package cn.practice.activity.signup;

import static java.util.concurrent.CompletableFuture.completedStage;
import static java.util.concurrent.CompletableFuture.failedStage;

import cn.practice.activity.copies.KnownVolunteers;
import cn.practice.activity.copies.Persons;
import cn.practice.activity.plan.Plan;
import cn.practice.activity.signup.Outcome.Entered;
import cn.practice.activity.signup.Outcome.Refused;
import cn.practice.activity.signup.Outcome.Repeated;
import cn.practice.activity.signup.Refusals.VolunteerNotApproved;
import cn.practice.kit.http.Aside;
import cn.practice.kit.id.Ids;
import cn.practice.kit.identity.Access;
import cn.practice.kit.problem.NotYetKnown;
import cn.practice.kit.trace.Traces;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The way of one request for a place, from its caller through the lane of the shift and back. */
@ApplicationScoped
class Asking {

    private final Plan plan;
    private final SignUpLanes lanes;
    private final SignUps signUps;
    private final Persons persons;
    private final KnownVolunteers volunteers;
    private final Access access;
    private final Aside aside;
    private final InstantSource clock;

    Asking(
            Plan plan,
            SignUpLanes lanes,
            SignUps signUps,
            Persons persons,
            KnownVolunteers volunteers,
            Access access,
            Aside aside,
            InstantSource clock) {
        this.plan = plan;
        this.lanes = lanes;
        this.signUps = signUps;
        this.persons = persons;
        this.volunteers = volunteers;
        this.access = access;
        this.aside = aside;
        this.clock = clock;
    }

    /** An answer and whether it is a new sign-up. */
    record Answer(SignUpView signUp, boolean isNew) {}

    /**
     * Asks for a place for the caller, or for a volunteer he leads. No transaction: the lane has its own. Who asks for
     * himself takes no thread to wait on.
     */
    CompletionStage<Answer> ask(UUID shiftId, @Nullable UUID volunteerId, @Nullable String key) {
        return volunteerId == null
                ? answer(asked(shiftId, null, key, false))
                : aside.call(() -> askedFor(volunteerId, shiftId, key)).thenCompose(this::answer);
    }

    private Asked askedFor(UUID volunteerId, UUID shiftId, @Nullable String key) {
        boolean forMe = persons.isMe(volunteerId);
        if (!forMe) {
            plan.shiftToActFor(shiftId);
        }
        return asked(shiftId, forMe ? null : volunteerId, key, !forMe);
    }

    private Asked asked(UUID shiftId, @Nullable UUID volunteerId, @Nullable String key, boolean forAnother) {
        return new Asked(
                Ids.next(), shiftId, volunteerId, key, access.subject(), forAnother, clock.instant(), Traces.current());
    }

    private CompletionStage<Answer> answer(Asked asked) {
        return lanes.ask(asked)
                .thenCompose(outcome -> mayBeOnItsWay(outcome) ? askOnceKnown(asked) : completedStage(outcome))
                .thenCompose(this::answer);
    }

    private static boolean mayBeOnItsWay(Outcome outcome) {
        return outcome instanceof Refused(var why)
                && (why instanceof NotYetKnown || why instanceof VolunteerNotApproved);
    }

    /** Who is refused for what an event on its way may change waits for that a moment, and asks again. */
    private CompletionStage<Outcome> askOnceKnown(Asked asked) {
        return aside.call(() -> {
                    var another = asked.volunteerId();
                    volunteers.awaitDecision(
                            another == null ? volunteers.awaitSubject(asked.by()) : volunteers.await(another));
                    return asked.again(clock.instant());
                })
                .thenCompose(lanes::ask);
    }

    private CompletionStage<Answer> answer(Outcome outcome) {
        return switch (outcome) {
            case Entered(var signUp, var position) -> completedStage(new Answer(SignUpView.of(signUp, position), true));
            case Repeated(var signUp) -> aside.call(() -> new Answer(signUps.view(signUp.id()), false));
            case Refused(var why) -> failedStage(why);
        };
    }
}
