package cn.practice.volunteer.team;

import cn.practice.kit.problem.Refusal;
import java.util.UUID;

/** A request names a team that is not there. */
final class TeamUnknown extends Refusal {
    private static final long serialVersionUID = 1L;

    TeamUnknown(UUID id) {
        super(422, "TEAM_UNKNOWN", id);
    }
}
