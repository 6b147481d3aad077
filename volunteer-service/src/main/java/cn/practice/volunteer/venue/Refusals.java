package cn.practice.volunteer.venue;

import cn.practice.kit.problem.Refusal;

/** Why a venue is not opened or changed. */
final class Refusals {

    private Refusals() {}

    /** The site already has a venue of that name. */
    static final class VenueExists extends Refusal {
        private static final long serialVersionUID = 1L;

        VenueExists(String name) {
            super(409, "VENUE_EXISTS", name);
        }
    }
}
