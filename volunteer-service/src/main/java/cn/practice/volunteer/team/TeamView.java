package cn.practice.volunteer.team;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Team")
record TeamView(UUID id, String name, TeamType type, String siteCode, Instant formedAt) {

    static TeamView of(Team team) {
        return new TeamView(team.id(), team.name(), team.type(), team.siteCode(), team.formedAt());
    }
}
