package cn.practice.activity.signup;

import cn.practice.activity.plan.ShiftFacts;
import cn.practice.activity.signup.Outcome.Entered;
import cn.practice.activity.signup.Outcome.Refused;
import cn.practice.activity.signup.Outcome.Repeated;
import cn.practice.activity.signup.Refusals.ShiftFull;
import cn.practice.kit.problem.NotYetKnown;
import cn.practice.kit.problem.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decides requests in the order they arrived; each sees what those before it were given. No clock, no database. */
final class Decisions {

    private final Situation situation;
    private final Map<UUID, List<SignUp>> live = new HashMap<>();
    private final Map<Asked.Wish, SignUp> met;

    private Decisions(Situation situation) {
        this.situation = situation;
        this.met = new HashMap<>(situation.met());
        situation.live().forEach(this::occupy);
    }

    /** One outcome for each request; the books of the situation carry what was decided. */
    static List<Outcome> decide(Situation situation, List<Asked> requests) {
        var decisions = new Decisions(situation);
        return requests.stream().map(decisions::decide).toList();
    }

    private Outcome decide(Asked asked) {
        return asked.volunteerId() == null ? new Refused(unknown(asked)) : decideFor(asked);
    }

    /** Why a request of somebody with no volunteer behind his account is refused: a shift that takes nobody says so first. */
    private Refusal unknown(Asked asked) {
        var book = situation.books().get(asked.shiftId());
        var ofShift = Rules.ofShift(asked.shiftId(), book == null ? null : book.shift(), asked.at());
        return ofShift == null ? new NotYetKnown("subject", asked.by()) : ofShift;
    }

    private Outcome decideFor(Asked asked) {
        var known = asked.key() == null ? null : met.get(asked.wish());
        if (known != null) {
            return new Repeated(known);
        }
        var mine = live.getOrDefault(asked.person(), List.of());
        for (var each : mine) {
            if (each.shiftId().equals(asked.shiftId())) {
                return remember(asked, each, new Repeated(each));
            }
        }
        var book = situation.books().get(asked.shiftId());
        var shift = book == null ? null : book.shift();
        var refusal = refusal(asked, shift, mine);
        if (refusal != null || book == null) {
            return new Refused(refusal == null ? new ShiftFull() : refusal);
        }
        if (!book.hasRoom()) {
            return new Refused(new ShiftFull());
        }
        var signUp = book.enter(asked);
        occupy(signUp);
        return remember(asked, signUp, new Entered(signUp, book.waitlisted()));
    }

    private @Nullable Refusal refusal(Asked asked, @Nullable ShiftFacts shift, List<SignUp> mine) {
        var ofShift = Rules.ofShift(asked.shiftId(), shift, asked.at());
        if (ofShift != null || shift == null) {
            return ofShift;
        }
        boolean hazard =
                situation.hazardous().contains(shift.activity().classification().kind());
        var ofPerson = Rules.ofPerson(asked.person(), situation.persons().get(asked.person()), hazard);
        return ofPerson != null ? ofPerson : Rules.ofTime(shift, mine);
    }

    private Outcome remember(Asked asked, SignUp signUp, Outcome outcome) {
        if (asked.key() != null) {
            met.put(asked.wish(), signUp);
        }
        return outcome;
    }

    private void occupy(SignUp signUp) {
        live.computeIfAbsent(signUp.volunteerId(), person -> new ArrayList<>()).add(signUp);
    }
}
