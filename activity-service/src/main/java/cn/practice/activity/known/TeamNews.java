package cn.practice.activity.known;

import java.util.UUID;

/** What we read of a team's events. */
sealed interface TeamNews {

    record TeamFormed(UUID teamId, String name, String type, String siteCode) implements TeamNews {}

    record TeamDisbanded(UUID teamId) implements TeamNews {}

    /** Who belongs to a team decides nothing here. */
    record MembershipChanged() implements TeamNews {}

    record Unknown(String type) implements TeamNews {}
}
