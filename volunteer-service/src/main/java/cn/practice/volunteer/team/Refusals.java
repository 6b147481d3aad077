package cn.practice.volunteer.team;

import cn.practice.kit.problem.Refusal;
import java.util.UUID;

/** Why a team is not formed or not found. */
final class Refusals {

    private Refusals() {}

    /** The site already has a live team of that name. */
    static final class TeamExists extends Refusal {
        private static final long serialVersionUID = 1L;

        TeamExists(String name) {
            super(409, "TEAM_EXISTS", name);
        }
    }

    /** The request names a team that does not exist or is disbanded. */
    static final class TeamUnknown extends Refusal {
        private static final long serialVersionUID = 1L;

        TeamUnknown(UUID id) {
            super(422, "TEAM_UNKNOWN", id);
        }
    }
}
