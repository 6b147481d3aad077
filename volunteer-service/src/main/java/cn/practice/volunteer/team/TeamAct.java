package cn.practice.volunteer.team;

import cn.practice.kit.trail.Act;

/** What staff do to teams. */
enum TeamAct implements Act {
    TEAM_FORMED,
    TEAM_RENAMED,
    TEAM_CATEGORISED,
    TEAM_TRANSFERRED,
    TEAM_DISBANDED
}
