package cn.practice.activity.copies;

import java.util.UUID;

/** What we read of a team's events. */
sealed interface TeamEvent {

    record TeamFormed(UUID teamId, String name, String type, String siteCode) implements TeamEvent {}

    record TeamDisbanded(UUID teamId) implements TeamEvent {}

    /** Who belongs to a team decides nothing here. */
    record MembershipChanged() implements TeamEvent {}

    record Unknown(String type) implements TeamEvent {}
}
