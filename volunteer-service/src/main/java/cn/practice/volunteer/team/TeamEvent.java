package cn.practice.volunteer.team;

import java.util.UUID;

/** What happens to a team and its members, as told to the other services. */
public sealed interface TeamEvent {

    UUID teamId();

    /** A team exists from now on. */
    record TeamFormed(UUID teamId, String name, TeamType type, String siteCode) implements TeamEvent {}

    /** The team exists no longer, and nobody is its member any more. */
    record TeamDisbanded(UUID teamId) implements TeamEvent {}

    /** A volunteer belongs to the team. */
    record MemberJoined(UUID teamId, UUID volunteerId) implements TeamEvent {}

    /** A volunteer belongs to the team no longer. */
    record MemberLeft(UUID teamId, UUID volunteerId) implements TeamEvent {}
}
