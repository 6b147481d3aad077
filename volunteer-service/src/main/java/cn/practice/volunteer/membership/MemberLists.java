package cn.practice.volunteer.membership;

import cn.practice.kit.identity.Access;
import cn.practice.kit.paging.Page;
import cn.practice.kit.paging.PageRequest;
import cn.practice.kit.problem.NotFound;
import cn.practice.volunteer.person.Directory;
import cn.practice.volunteer.person.Volunteers;
import cn.practice.volunteer.query.Key;
import cn.practice.volunteer.query.Listing;
import cn.practice.volunteer.team.TeamNames;
import cn.practice.volunteer.team.Teams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The members of a team for those who run it, and everybody's own memberships. */
@ApplicationScoped
public class MemberLists {

    private static final Key<Membership, UUID> BY_ID = Key.id(Membership::id);

    private final Memberships memberships;
    private final Teams teams;
    private final Volunteers volunteers;
    private final Directory directory;
    private final Access access;
    private final TeamNames names;

    MemberLists(
            Memberships memberships,
            Teams teams,
            Volunteers volunteers,
            Directory directory,
            Access access,
            TeamNames names) {
        this.memberships = memberships;
        this.teams = teams;
        this.volunteers = volunteers;
        this.directory = directory;
        this.access = access;
        this.names = names;
    }

    @Transactional
    MembershipView view(UUID id) {
        var membership = memberships.findByIdOptional(id).orElseThrow(() -> new NotFound("membership", id));
        if (!runs(membership.teamId())) {
            directory.requireReadable(membership.volunteerId());
        }
        return shown(membership);
    }

    private boolean runs(UUID teamId) {
        return teams.siteOf(teamId)
                .filter(site -> access.mayActFor(teamId, site))
                .isPresent();
    }

    @Transactional
    Page<MembershipView> ofTeam(UUID teamId, @Nullable MembershipState state, PageRequest request) {
        var site = teams.siteOf(teamId).orElseThrow(() -> new NotFound("team", teamId));
        if (!access.isAuditor()) {
            access.requireLeaderOf(teamId, site);
        }
        return page(new Listing().where("teamId = :team", "team", teamId), state, request);
    }

    @Transactional
    Page<MembershipView> own(@Nullable MembershipState state, PageRequest request) {
        return page(
                new Listing().where("volunteerId = :volunteer", "volunteer", volunteers.idOfSelf()), state, request);
    }

    /** Those that the caller has asked for or that are in force. */
    @Transactional
    public List<MembershipView> ofSelf() {
        var own = volunteers
                .idOf(access.subject())
                .map(self ->
                        memberships.list("volunteerId = ?1 and state <> ?2 order by id", self, MembershipState.ENDED))
                .orElseGet(List::of);
        var teamNames = names.of(own, Membership::teamId);
        return own.stream().map(each -> MembershipView.of(each, teamNames)).toList();
    }

    @Transactional
    Page<MembershipView> ofVolunteer(UUID id, @Nullable MembershipState state, PageRequest request) {
        directory.requireReadable(id);
        return page(new Listing().where("volunteerId = :volunteer", "volunteer", id), state, request);
    }

    private Page<MembershipView> page(Listing listing, @Nullable MembershipState state, PageRequest request) {
        if (state == null) {
            listing.where("state <> :ended", "ended", MembershipState.ENDED);
        }
        var page = listing.where("state = :state", "state", state)
                .page(memberships, request, BY_ID, Function.<Membership>identity());
        var teamNames = names.of(page.items(), Membership::teamId);
        return page.map(each -> MembershipView.of(each, teamNames));
    }

    private MembershipView shown(Membership membership) {
        return MembershipView.of(membership, names.of(List.of(membership), Membership::teamId));
    }
}
