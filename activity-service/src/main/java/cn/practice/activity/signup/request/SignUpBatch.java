package cn.practice.activity.signup.request;

import cn.practice.activity.copies.KnownVolunteer;
import cn.practice.activity.copies.KnownVolunteers;
import cn.practice.activity.kind.Kinds;
import cn.practice.activity.signup.decision.Candidate;
import cn.practice.activity.signup.decision.DecisionState;
import cn.practice.activity.signup.decision.Outcome;
import cn.practice.activity.signup.decision.Outcome.Entered;
import cn.practice.activity.signup.decision.SignUpDecider;
import cn.practice.activity.signup.decision.SignUpRequest;
import cn.practice.activity.signup.decision.SignUpRequest.Applicant.Caller;
import cn.practice.activity.signup.decision.SignUpRequest.Applicant.Led;
import cn.practice.activity.signup.request.SignUpsForOthers.ForAnother;
import cn.practice.activity.signup.roster.ShiftRoster;
import cn.practice.activity.signup.roster.ShiftRosters;
import cn.practice.activity.signup.roster.SignUp;
import cn.practice.kit.trail.Trail;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Decides a batch of requests in one transaction: locks persons, then shifts, reads in sets, decides, writes in sets. */
@ApplicationScoped
class SignUpBatch {

    /** A transaction that takes longer is rolled back. */
    static final Duration LONGEST = Duration.ofSeconds(30);

    private final ShiftRosters rosters;
    private final RequestKeys keys;
    private final KnownVolunteers volunteers;
    private final Kinds kinds;
    private final SignUpsForOthers forOthers;
    private final Trail trail;

    SignUpBatch(
            ShiftRosters rosters,
            RequestKeys keys,
            KnownVolunteers volunteers,
            Kinds kinds,
            SignUpsForOthers forOthers,
            Trail trail) {
        this.rosters = rosters;
        this.keys = keys;
        this.volunteers = volunteers;
        this.kinds = kinds;
        this.forOthers = forOthers;
        this.trail = trail;
    }

    /** The outcomes in the order of the requests, committed. */
    List<Outcome> decide(List<SignUpRequest> requests) {
        return QuarkusTransaction.requiringNew()
                .timeout(Math.toIntExact(LONGEST.toSeconds()))
                .call(() -> decideLocked(requests));
    }

    private List<Outcome> decideLocked(List<SignUpRequest> requests) {
        var found = volunteers.lock(led(requests), callers(requests));
        var candidates = Candidate.of(requests, found);
        var locked = rosters.lock(
                requests.stream().map(SignUpRequest::shiftId).distinct().toList());
        var state = new DecisionState(
                locked,
                live(found, locked.values()),
                keys.met(candidates),
                kinds.catalogue().hazardous());
        var outcomes = SignUpDecider.decide(state, candidates);
        rosters.save(locked.values());
        keys.keep(candidates, outcomes);
        keepActs(requests, outcomes);
        return outcomes;
    }

    private static List<UUID> led(List<SignUpRequest> requests) {
        return requests.stream()
                .flatMap(each -> switch (each.applicant()) {
                    case Led(var id) -> Stream.of(id);
                    case Caller() -> Stream.empty();
                })
                .distinct()
                .toList();
    }

    /** The accounts of those who ask for themselves. */
    private static List<UUID> callers(List<SignUpRequest> requests) {
        return requests.stream()
                .filter(each -> !each.isForAnother())
                .map(SignUpRequest::account)
                .distinct()
                .toList();
    }

    /** Every sign-up that a shift asked for may overlap with. */
    private List<SignUp> live(List<KnownVolunteer> persons, Collection<ShiftRoster> locked) {
        return locked.stream()
                .map(roster -> roster.shift().period().startsAt())
                .min(Instant::compareTo)
                .map(earliest ->
                        rosters.live(persons.stream().map(KnownVolunteer::id).toList(), earliest))
                .orElse(List.of());
    }

    private void keepActs(List<SignUpRequest> requests, List<Outcome> outcomes) {
        var all = new ArrayList<ForAnother>();
        for (int i = 0; i < requests.size(); i++) {
            var request = requests.get(i);
            if (request.isForAnother() && outcomes.get(i) instanceof Entered(var signUp, var position)) {
                all.add(new ForAnother(signUp.id(), request.by()));
            }
        }
        forOthers.keep(all);
        trail.keepAll(SignUpAct.SIGNED_UP_FOR_ANOTHER, all, ForAnother::account, ForAnother::signUpId);
    }
}
