package cn.practice.volunteer.team;

import cn.practice.volunteer.category.ServiceCategory;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to a team and its members, as told to the other services. */
public sealed interface TeamEvent {

    UUID teamId();

    /** A team exists from now on. */
    record TeamFormed(
            UUID teamId,
            String name,
            TeamType type,
            String siteCode,
            @Nullable ServiceCategory category) implements TeamEvent {}

    /** The team has another name; its id stays. */
    record TeamRenamed(UUID teamId, String name) implements TeamEvent {}

    /** The team does this from now on. */
    record TeamCategorised(UUID teamId, ServiceCategory category) implements TeamEvent {}

    /** The team belongs to another site, with its members and leaders. */
    record TeamTransferred(UUID teamId, String siteCode) implements TeamEvent {}

    /** The team exists no longer, and nobody is its member any more. */
    record TeamDisbanded(UUID teamId) implements TeamEvent {}

    /** A volunteer belongs to the team. */
    record MemberJoined(UUID teamId, UUID volunteerId) implements TeamEvent {}

    /** A volunteer belongs to the team no longer. */
    record MemberLeft(UUID teamId, UUID volunteerId) implements TeamEvent {}
}
