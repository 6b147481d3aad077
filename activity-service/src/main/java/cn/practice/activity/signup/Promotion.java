package cn.practice.activity.signup;

import cn.practice.activity.activity.ActivityState;
import cn.practice.activity.known.KnownVolunteer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Gives freed places to those who wait, first come, first served. */
final class Promotion {

    private Promotion() {}

    /** After the withdrawal deadline nobody is sent for any more. */
    static boolean isPossible(Book book, Instant at) {
        return book.hasPlace()
                && book.waitlisted() > 0
                && book.shift().activity().state() == ActivityState.PUBLISHED
                && at.isBefore(book.shift().withdrawalDeadline());
    }

    /** Looks at each person again; who may no longer hold a place is dropped and the next one has his turn. */
    static void run(Book book, List<SignUp> waiting, Map<UUID, KnownVolunteer> persons, boolean hazard, Instant at) {
        for (var next : waiting) {
            if (!isPossible(book, at)) {
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
