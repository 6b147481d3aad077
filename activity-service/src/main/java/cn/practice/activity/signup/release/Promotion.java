package cn.practice.activity.signup.release;

import cn.practice.activity.copies.KnownVolunteer;
import cn.practice.activity.plan.ActivityState;
import cn.practice.activity.plan.ShiftFacts;
import cn.practice.activity.signup.decision.SignUpRules;
import cn.practice.activity.signup.roster.ShiftRoster;
import cn.practice.activity.signup.roster.SignUp;
import cn.practice.kit.identity.By;
import java.time.Instant;
import java.util.List;

/** Gives free places to those who wait, first come, first served. */
final class Promotion {

    private Promotion() {}

    /** Why places are free, which says how long those who wait are sent for. */
    enum Cause {
        /**
         * A place that was given back is passed on until the withdrawal deadline: whoever is sent for must be able to
         * say no. After it the place stays free; it is not given past those who wait either.
         */
        GIVEN_BACK,

        /**
         * By adding places the leader says that people are wanted: until the shift ends they are filled at once, and
         * with them those that stayed free.
         */
        ADDED;

        private Instant until(ShiftFacts shift) {
            return switch (this) {
                case GIVEN_BACK -> shift.withdrawalDeadline();
                case ADDED -> shift.period().endsAt();
            };
        }
    }

    /** Somebody who waits. */
    record Candidate(SignUp signUp, KnownVolunteer person) {}

    static boolean isPossible(ShiftRoster roster, Cause cause, Instant at) {
        return roster.hasPlace()
                && roster.waitlisted() > 0
                && roster.shift().activity().state() == ActivityState.PUBLISHED
                && at.isBefore(cause.until(roster.shift()));
    }

    /** Looks at each person again; whoever may no longer hold a place is dropped, and it is the next one's turn. */
    static void run(ShiftRoster roster, Cause cause, List<Candidate> waiting, boolean hazard, Instant at) {
        for (var next : waiting) {
            if (!isPossible(roster, cause, at)) {
                return;
            }
            var refusal = SignUpRules.ofPerson(next.person, hazard, roster.day());
            if (refusal == null) {
                roster.promote(next.signUp, at);
            } else {
                roster.drop(next.signUp, refusal.code(), By.service(), at);
            }
        }
    }
}
