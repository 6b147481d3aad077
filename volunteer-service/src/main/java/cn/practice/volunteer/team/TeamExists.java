package cn.practice.volunteer.team;

import cn.practice.kit.problem.Refusal;

/** The site has a live team of that name. */
final class TeamExists extends Refusal {
    private static final long serialVersionUID = 1L;

    TeamExists(String name) {
        super(409, "TEAM_EXISTS", name);
    }
}
