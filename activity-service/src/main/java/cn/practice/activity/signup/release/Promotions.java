package cn.practice.activity.signup.release;

import cn.practice.activity.copies.KnownVolunteers;
import cn.practice.activity.kind.Kinds;
import cn.practice.activity.signup.release.Promotion.Candidate;
import cn.practice.activity.signup.release.Promotion.Cause;
import cn.practice.activity.signup.roster.ShiftRoster;
import cn.practice.activity.signup.roster.ShiftRosters;
import cn.practice.activity.signup.roster.SignUp;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.stream.Stream;

/** Sends for those who wait, as far as there are places; the roster is locked, and saved afterwards. */
@ApplicationScoped
public class Promotions {

    private final ShiftRosters rosters;
    private final KnownVolunteers volunteers;
    private final Kinds kinds;

    Promotions(ShiftRosters rosters, KnownVolunteers volunteers, Kinds kinds) {
        this.rosters = rosters;
        this.volunteers = volunteers;
        this.kinds = kinds;
    }

    /** Passes on places that were given back. */
    public void passOn(ShiftRoster roster, Instant at) {
        promote(roster, Cause.GIVEN_BACK, at);
    }

    /** Fills places that were added. */
    void fill(ShiftRoster roster, Instant at) {
        promote(roster, Cause.ADDED, at);
    }

    private void promote(ShiftRoster roster, Cause cause, Instant at) {
        if (!Promotion.isPossible(roster, cause, at)) {
            return;
        }
        var waiting = rosters.waiting(roster);
        var persons = volunteers.find(waiting.stream().map(SignUp::volunteerId).toList());
        var candidates = waiting.stream()
                .flatMap(each ->
                        Stream.ofNullable(persons.get(each.volunteerId())).map(person -> new Candidate(each, person)))
                .toList();
        var kind =
                kinds.catalogue().get(roster.shift().activity().classification().kind());
        Promotion.run(roster, cause, candidates, kind.hazard(), at);
    }
}
