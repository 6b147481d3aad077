package cn.practice.volunteer.membership;

import static java.util.stream.Collectors.toSet;

import cn.practice.kit.identity.Access;
import cn.practice.volunteer.person.NameGround;
import cn.practice.volunteer.team.Teams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.Set;
import java.util.UUID;

/** Those who run a team know its members by name, and those who ask to be one. */
@ApplicationScoped
class MemberNames implements NameGround {

    private final Memberships memberships;
    private final Teams teams;
    private final Access access;

    MemberNames(Memberships memberships, Teams teams, Access access) {
        this.memberships = memberships;
        this.teams = teams;
        this.access = access;
    }

    @Override
    @Transactional
    public Set<UUID> among(Collection<UUID> ids) {
        var run = new HashMap<UUID, Boolean>();
        return memberships.list("volunteerId in ?1 and state <> ?2", ids, MembershipState.ENDED).stream()
                .filter(each -> run.computeIfAbsent(each.teamId(), this::runs))
                .map(Membership::volunteerId)
                .collect(toSet());
    }

    private boolean runs(UUID teamId) {
        return teams.siteOf(teamId)
                .filter(site -> access.mayActFor(teamId, site))
                .isPresent();
    }
}
