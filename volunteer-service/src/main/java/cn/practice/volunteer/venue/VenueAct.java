package cn.practice.volunteer.venue;

import cn.practice.kit.trail.Act;

/** What staff do to venues. */
enum VenueAct implements Act {
    VENUE_OPENED,
    VENUE_CHANGED,
    VENUE_CLOSED
}
