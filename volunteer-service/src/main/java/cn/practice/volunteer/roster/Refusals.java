package cn.practice.volunteer.roster;

import cn.practice.kit.problem.Refusal;
import java.time.Duration;

/** Why nobody is shown by a roster. */
final class Refusals {

    private Refusals() {}

    /** The shift ended too long ago for anybody to need its names. */
    static final class RosterClosed extends Refusal {
        private static final long serialVersionUID = 1L;

        RosterClosed(long days) {
            super(410, "ROSTER_CLOSED", days);
        }
    }

    /** Nothing was heard of activity-service for so long that nobody can say who is in whose shift. */
    static final class CopiesOld extends Refusal {
        private static final long serialVersionUID = 1L;

        CopiesOld(long minutes) {
            super(503, "COPIES_OLD", minutes);
            retryAfter(Duration.ofSeconds(30));
        }
    }
}
