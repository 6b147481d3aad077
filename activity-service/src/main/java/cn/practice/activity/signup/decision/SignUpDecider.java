package cn.practice.activity.signup.decision;

import cn.practice.activity.signup.decision.Candidate.Known;
import cn.practice.activity.signup.decision.Candidate.RequestKey;
import cn.practice.activity.signup.decision.Candidate.Unknown;
import cn.practice.activity.signup.decision.Outcome.Entered;
import cn.practice.activity.signup.decision.Outcome.Refused;
import cn.practice.activity.signup.decision.Outcome.Repeated;
import cn.practice.activity.signup.decision.Refusals.ShiftFull;
import cn.practice.activity.signup.roster.ShiftRoster;
import cn.practice.activity.signup.roster.SignUp;
import cn.practice.kit.problem.NotFound;
import cn.practice.kit.problem.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decides requests in the order they arrived; each sees what those before it were given. No clock, no database. */
public final class SignUpDecider {

    private final DecisionState state;
    private final Map<UUID, List<SignUp>> live = new HashMap<>();
    private final Map<RequestKey, SignUp> met;

    private SignUpDecider(DecisionState state) {
        this.state = state;
        this.met = new HashMap<>(state.met());
        state.live().forEach(this::occupy);
    }

    /** One outcome for each candidate; the rosters of the state carry what was decided. */
    public static List<Outcome> decide(DecisionState state, List<Candidate> candidates) {
        var decider = new SignUpDecider(state);
        return candidates.stream().map(decider::decide).toList();
    }

    private Outcome decide(Candidate candidate) {
        return switch (candidate) {
            case Known known -> repeated(known).orElseGet(() -> decideAnew(known));
            case Unknown unknown -> decideForNobody(unknown);
        };
    }

    private Optional<Outcome> repeated(Known known) {
        var before = known.key().map(met::get);
        if (before.isPresent()) {
            return before.map(Repeated::new);
        }
        var shiftId = known.request().shiftId();
        return live(known).stream()
                .filter(each -> each.shiftId().equals(shiftId))
                .findFirst()
                .map(each -> remember(known, each, new Repeated(each)));
    }

    private Outcome decideAnew(Known known) {
        var request = known.request();
        var roster = state.rosters().get(request.shiftId());
        if (roster == null) {
            return noShift(request);
        }
        var refusal = refusal(known, roster);
        if (refusal != null) {
            return new Refused(refusal);
        }
        if (!roster.hasRoom()) {
            return new Refused(new ShiftFull());
        }
        var signUp =
                roster.enter(request.signUpId(), known.volunteer().id(), request.by(), request.at(), request.trace());
        occupy(signUp);
        return remember(known, signUp, new Entered(signUp, roster.waitlisted()));
    }

    private @Nullable Refusal refusal(Known known, ShiftRoster roster) {
        var shift = roster.shift();
        var ofShift = SignUpRules.ofShift(shift, known.request().at());
        if (ofShift != null) {
            return ofShift;
        }
        boolean hazard =
                state.hazardous().contains(shift.activity().classification().kind());
        var ofPerson = SignUpRules.ofPerson(known.volunteer(), hazard, roster.day());
        return ofPerson != null ? ofPerson : SignUpRules.ofTime(shift, live(known));
    }

    /** A shift that takes nobody says so before anybody needs to be known. */
    private Outcome decideForNobody(Unknown unknown) {
        var request = unknown.request();
        var roster = state.rosters().get(request.shiftId());
        if (roster == null) {
            return noShift(request);
        }
        var ofShift = SignUpRules.ofShift(roster.shift(), request.at());
        return new Refused(ofShift != null ? ofShift : unknown.why());
    }

    private static Outcome noShift(SignUpRequest request) {
        return new Refused(new NotFound("shift", request.shiftId()));
    }

    private Outcome remember(Known known, SignUp signUp, Outcome outcome) {
        known.key().ifPresent(key -> met.put(key, signUp));
        return outcome;
    }

    private List<SignUp> live(Known known) {
        return live.getOrDefault(known.volunteer().id(), List.of());
    }

    private void occupy(SignUp signUp) {
        live.computeIfAbsent(signUp.volunteerId(), person -> new ArrayList<>()).add(signUp);
    }
}
