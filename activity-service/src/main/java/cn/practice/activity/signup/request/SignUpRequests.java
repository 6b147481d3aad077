package cn.practice.activity.signup.request;

import static java.util.concurrent.CompletableFuture.completedStage;
import static java.util.concurrent.CompletableFuture.failedStage;

import cn.practice.activity.copies.KnownVolunteers;
import cn.practice.activity.copies.Persons;
import cn.practice.activity.plan.Plan;
import cn.practice.activity.signup.decision.Outcome;
import cn.practice.activity.signup.decision.Outcome.Entered;
import cn.practice.activity.signup.decision.Outcome.Refused;
import cn.practice.activity.signup.decision.Outcome.Repeated;
import cn.practice.activity.signup.decision.SignUpRequest;
import cn.practice.activity.signup.decision.SignUpRequest.Applicant;
import cn.practice.activity.signup.decision.SignUpRequest.Applicant.Caller;
import cn.practice.activity.signup.decision.SignUpRequest.Applicant.Led;
import cn.practice.activity.signup.decision.SignUpRules;
import cn.practice.kit.http.BlockingCalls;
import cn.practice.kit.id.Ids;
import cn.practice.kit.identity.Access;
import cn.practice.kit.identity.ActedBy;
import cn.practice.kit.identity.By;
import cn.practice.kit.trace.Traces;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The way of one request for a place, from its caller through the lane of the shift and back. */
@ApplicationScoped
class SignUpRequests {

    private final Plan plan;
    private final SignUpLanes lanes;
    private final SignUps signUps;
    private final Persons persons;
    private final KnownVolunteers volunteers;
    private final Access access;
    private final BlockingCalls blocking;
    private final InstantSource clock;

    SignUpRequests(
            Plan plan,
            SignUpLanes lanes,
            SignUps signUps,
            Persons persons,
            KnownVolunteers volunteers,
            Access access,
            BlockingCalls blocking,
            InstantSource clock) {
        this.plan = plan;
        this.lanes = lanes;
        this.signUps = signUps;
        this.persons = persons;
        this.volunteers = volunteers;
        this.access = access;
        this.blocking = blocking;
        this.clock = clock;
    }

    /** An answer and whether it is a new sign-up. */
    record Answer(SignUpView signUp, boolean isNew) {}

    /**
     * Asks for a place for the caller, or for a volunteer they lead. No transaction: the lane has its own. Whoever asks
     * for themselves takes no thread to wait on.
     */
    CompletionStage<Answer> ask(UUID shiftId, @Nullable UUID volunteerId, @Nullable String key) {
        return volunteerId == null
                ? decided(request(shiftId, new Caller(), access.self(), key))
                : blocking.call(() -> request(shiftId, volunteerId, key)).thenCompose(this::decided);
    }

    private SignUpRequest request(UUID shiftId, UUID volunteerId, @Nullable String key) {
        if (persons.isMe(volunteerId)) {
            return request(shiftId, new Caller(), access.self(), key);
        }
        var of = plan.shiftToActFor(shiftId).classification();
        return request(shiftId, new Led(volunteerId), access.by(of.teamId(), of.ownerSiteCode()), key);
    }

    private SignUpRequest request(UUID shiftId, Applicant applicant, By by, @Nullable String key) {
        return new SignUpRequest(Ids.next(), shiftId, applicant, key, by, clock.instant(), Traces.current());
    }

    private CompletionStage<Answer> decided(SignUpRequest request) {
        return lanes.ask(request)
                .thenCompose(outcome -> maySoonPass(outcome) ? askOnceKnown(request) : completedStage(outcome))
                .thenCompose(outcome -> answer(request, outcome));
    }

    private static boolean maySoonPass(Outcome outcome) {
        return outcome instanceof Refused(var why) && SignUpRules.maySoonPass(why);
    }

    /** Waits a moment for the event on its way that may change the refusal, and asks again. */
    private CompletionStage<Outcome> askOnceKnown(SignUpRequest request) {
        return blocking.call(() -> {
                    var person = switch (request.applicant()) {
                        case Caller() -> volunteers.awaitSubject(request.account());
                        case Led(var id) -> volunteers.await(id);
                    };
                    volunteers.awaitDecision(person);
                    return request.again(clock.instant());
                })
                .thenCompose(lanes::ask);
    }

    private CompletionStage<Answer> answer(SignUpRequest request, Outcome outcome) {
        return switch (outcome) {
            case Entered(var signUp, var position) ->
                completedStage(new Answer(SignUpView.of(signUp, position, ActedBy.of(request.by())), true));
            case Repeated(var signUp) -> blocking.call(() -> new Answer(signUps.view(signUp.id()), false));
            case Refused(var why) -> failedStage(why);
        };
    }
}
