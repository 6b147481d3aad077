package cn.practice.volunteer.team;

import cn.practice.kit.http.ETags;
import cn.practice.kit.identity.Access;
import cn.practice.kit.trail.Trail;
import cn.practice.volunteer.site.SiteTree;
import cn.practice.volunteer.team.TeamEvent.TeamTransferred;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What staff change of a team: its name, what it does, and whose it is. */
@ApplicationScoped
class TeamChanges {

    private final Teams teams;
    private final TeamLists lists;
    private final SiteTree sites;
    private final Access access;
    private final Trail trail;
    private final Event<TeamTransferred> transferred;

    TeamChanges(
            Teams teams,
            TeamLists lists,
            SiteTree sites,
            Access access,
            Trail trail,
            Event<TeamTransferred> transferred) {
        this.teams = teams;
        this.lists = lists;
        this.sites = sites;
        this.access = access;
        this.trail = trail;
        this.transferred = transferred;
    }

    @Transactional
    TeamView form(NewTeam plan) {
        return lists.shown(teams.form(plan));
    }

    @Transactional
    TeamView edit(UUID id, @Nullable String ifMatch, TeamDetails wish) {
        var team = teams.locked(id);
        access.requireStaffOf(team.siteCode());
        ETags.requireMatch(ifMatch, team.edition());
        var by = teams.staff(team);
        if (!team.name().equals(wish.name())) {
            teams.requireFree(team.siteCode(), wish.name(), id);
            var event = team.rename(wish.name());
            teams.flushNamed(team);
            teams.tell(team, event, by);
            trail.keep(TeamAct.TEAM_RENAMED, id);
        }
        if (wish.category() != null && wish.category() != team.category()) {
            teams.tell(team, team.categorise(wish.category()), by);
            trail.keep(TeamAct.TEAM_CATEGORISED, id);
        }
        return lists.shown(team);
    }

    /** Staff of both sites hand a team over; its members and leaders stay, and its leaders come under the other site. */
    @Transactional
    TeamView transfer(UUID id, String siteCode) {
        var team = teams.locked(id);
        access.requireStaffOf(team.siteCode());
        access.requireStaffOf(siteCode);
        if (!team.siteCode().equals(siteCode)) {
            sites.requireOpen(siteCode);
            teams.requireFree(siteCode, team.name(), id);
            var by = teams.staff(team);
            var event = team.transfer(siteCode);
            teams.flushNamed(team);
            teams.tell(team, event, by);
            trail.keep(TeamAct.TEAM_TRANSFERRED, id);
            transferred.fire(event);
        }
        return lists.shown(team);
    }
}
