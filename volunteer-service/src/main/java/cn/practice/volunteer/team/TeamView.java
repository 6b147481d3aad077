package cn.practice.volunteer.team;

import cn.practice.volunteer.category.ServiceCategory;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Team")
record TeamView(
        UUID id,
        String name,
        TeamType type,

        @Nullable @Schema(description = "what the team does")
        ServiceCategory category,

        String siteCode,
        @Nullable String siteName,
        Instant formedAt,
        @JsonIgnore @Schema(hidden = true) long edition) {

    static TeamView of(Team team, Map<String, String> siteNames) {
        return new TeamView(
                team.id(),
                team.name(),
                team.type(),
                team.category(),
                team.siteCode(),
                siteNames.get(team.siteCode()),
                team.formedAt(),
                team.edition());
    }
}
