package cn.practice.activity.signup;

import cn.practice.activity.copies.KnownVolunteer;
import cn.practice.activity.plan.ActivityState;
import cn.practice.activity.plan.ShiftFacts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Gives free places to those who wait, first come, first served. */
final class Promotion {

    private Promotion() {}

    /** Why places are free, which says how long somebody is sent for. */
    enum Cause {
        /**
         * A place that was given back is passed on until the withdrawal deadline: who is sent for must be able to say
         * no. After it the place stays free; it is not given past those who wait either.
         */
        GIVEN_BACK,

        /**
         * Places that the leader adds are his word that people are wanted: until the shift ends they are filled at
         * once, and with them those that stayed free.
         */
        ADDED;

        private Instant until(ShiftFacts shift) {
            return switch (this) {
                case GIVEN_BACK -> shift.withdrawalDeadline();
                case ADDED -> shift.period().endsAt();
            };
        }
    }

    static boolean isPossible(Book book, Cause cause, Instant at) {
        return book.hasPlace()
                && book.waitlisted() > 0
                && book.shift().activity().state() == ActivityState.PUBLISHED
                && at.isBefore(cause.until(book.shift()));
    }

    /** Looks at each person again; who may no longer hold a place is dropped and the next one has his turn. */
    static void run(
            Book book,
            Cause cause,
            List<SignUp> waiting,
            Map<UUID, KnownVolunteer> persons,
            boolean hazard,
            Instant at) {
        for (var next : waiting) {
            if (!isPossible(book, cause, at)) {
                return;
            }
            var refusal = Rules.ofPerson(next.volunteerId(), persons.get(next.volunteerId()), hazard);
            if (refusal == null) {
                book.promote(next, at);
            } else {
                book.drop(next, refusal.code(), at);
            }
        }
    }
}
